package cn.suyuanban.ledgerfile;

import cn.suyuanban.listfile.PrintedSheet;
import cn.suyuanban.listfile.PrintedSheet.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a ledger as people print it. */
final class LedgerWriter<R> {

    private final String title;
    private final List<Column<R, ?>> columns;

    LedgerWriter(String title, List<Column<R, ?>> columns) {
        this.title = title;
        this.columns = columns;
    }

    void write(List<R> rows, OutputStream to) throws IOException {
        List<Heading> headings = columns.stream()
                .map(column -> new Heading(column.title(), column.kind().width()))
                .toList();
        try (PrintedSheet sheet = new PrintedSheet(title, headings, to)) {
            for (R row : rows) {
                sheet.row((page, line) -> {
                    for (int column = 0; column < columns.size(); column++) {
                        columns.get(column).write(page, line, column, row);
                    }
                });
            }
        }
    }
}
