package cn.suyuanban.intake.form;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as forms hand them in, and as the engine keeps them without serializing a Java object. */
final class Numbers {

    private static final BigDecimal MOST = new BigDecimal("1e15");

    private Numbers() {}

    /** The number, empty if it is none or has more digits than anybody means. */
    static Optional<BigDecimal> read(Object value) {
        String text = value.toString();
        if (text.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> number.abs().compareTo(MOST) <= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An {@code Integer}, {@code Long} or {@code Double} for any number, everything else as it is. */
    static Object plain(Object value) {
        if (!(value instanceof Number)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (number.stripTrailingZeros().scale() > 0) {
            return number.doubleValue();
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
