package cn.suyuanban.audit;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of rows as text that is the same on every database. */
public final class Values {

    private Values() {}

    /** One text for several values; null is not the empty text. */
    public static String text(Object... values) {
        return Arrays.stream(values).map(Values::framed).collect(Collectors.joining());
    }

    /**
     * The values of a row's first columns; later versions of the product add columns behind them.
     *
     * @param columns how many
     */
    public static List<String> row(ResultSet row, int columns) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<String> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            boolean instant = meta.getColumnTypeName(i).toLowerCase(Locale.ROOT).startsWith("timestamp");
            values.add(plain(instant ? row.getObject(i, OffsetDateTime.class) : row.getObject(i)));
        }
        return values;
    }

    private static String framed(Object value) {
        String text = plain(value);
        return text == null ? "-" : text.length() + ":" + text;
    }

    /** A digest to be fed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("audit-digest", e);
        }
    }

    private static String plain(Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof OffsetDateTime at) {
            return at.toInstant().toString();
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(sha256().digest(bytes)); // what is long is told by its digest
        }
        return value.toString();
    }
}
