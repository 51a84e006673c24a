package cn.suyuanban.ledgerfile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a ledger as people print it: headings in grey on every page, filter on, wide texts wrapped. */
final class LedgerWriter<R> {

    private static final String GREY = "D9D9D9";

    private final String title;
    private final List<Column<R, ?>> columns;

    LedgerWriter(String title, List<Column<R, ?>> columns) {
        this.title = title;
        this.columns = columns;
    }

    void write(List<R> rows, OutputStream to) throws IOException {
        Workbook book = new Workbook(to, "Suyuanban", "1.0");
        Worksheet sheet = book.newWorksheet(title);
        paper(sheet);
        headings(sheet);
        for (int row = 1; row <= rows.size(); row++) {
            sheet.range(row, 0, row, columns.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).write(sheet, row, column, rows.get(row - 1));
            }
        }
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        book.finish();
    }

    private void paper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.freezePane(2, 1);
        sheet.header(title, Position.CENTER, 14);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER, 10);
    }

    private void headings(Worksheet sheet) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.width(column, columns.get(column).kind().width());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(GREY)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }
}
