package cn.suyuanban.listfile;

import cn.suyuanban.listfile.ListFile.Column;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A list as an Excel file; texts stand in their cells, because a table of all texts would have to be kept in memory. */
final class SheetLines<R> implements ListFile.Lines<R> {

    private final PrintedSheet sheet;
    private final List<Column<R>> columns;

    SheetLines(PrintedSheet sheet, List<Column<R>> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    @Override
    public void line(R row) throws IOException {
        sheet.row((page, line) -> {
            for (int column = 0; column < columns.size(); column++) {
                put(page, line, column, columns.get(column).value().apply(row));
            }
        });
    }

    @Override
    public void note(String text) throws IOException {
        sheet.row((page, line) -> page.inlineString(line, 0, text));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private static void put(Worksheet page, int line, int column, Object value) {
        if (value instanceof Number number) {
            page.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            page.value(line, column, day);
            page.style(line, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            page.value(line, column, moment);
            page.style(line, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            page.inlineString(line, column, value.toString());
        }
    }
}
