package cn.suyuanban.listfile;

import cn.suyuanban.listfile.ListFile.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV that Excel opens by a double click: in UTF-8 with its mark, and with no text that would be calculated. */
final class CsvLines<R> implements ListFile.Lines<R> {

    private static final char MARK = '\ufeff';

    /** What makes a spreadsheet take a text for a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<Column<R>> columns;
    private final CSVPrinter csv;

    CsvLines(List<Column<R>> columns, OutputStream to) throws IOException {
        this.columns = columns;
        OutputStreamWriter out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write(MARK);
        csv = new CSVPrinter(out, CSVFormat.EXCEL);
        csv.printRecord(columns.stream().map(Column::title));
    }

    @Override
    public void line(R row) throws IOException {
        csv.printRecord(columns.stream().map(column -> plain(column.value().apply(row))));
    }

    @Override
    public void note(String text) throws IOException {
        csv.printRecord(text);
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }

    private static Object plain(Object value) {
        if (value instanceof String text) {
            return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
