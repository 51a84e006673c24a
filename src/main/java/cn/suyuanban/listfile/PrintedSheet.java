package cn.suyuanban.listfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet as people print it: headings in grey on every page, filter on, wide texts wrapped. */
public final class PrintedSheet implements Closeable {

    private static final String GREY = "D9D9D9";

    /** Rows that wait in memory before they are written. */
    private static final int WAITING = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final int columns;
    private int last;

    public PrintedSheet(String title, List<Heading> headings, OutputStream to) {
        book = new Workbook(to, "Suyuanban", "1.0");
        sheet = book.newWorksheet(title);
        columns = headings.size();
        paper(title);
        headings(headings);
    }

    /** Writes the next row. */
    public void row(Filler filler) throws IOException {
        last++;
        sheet.range(last, 0, last, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        filler.fill(sheet, last);
        if (last % WAITING == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, last, columns - 1);
        book.finish();
    }

    private void paper(String title) {
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

    private void headings(List<Heading> headings) {
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, headings.get(column).title());
            sheet.width(column, headings.get(column).width());
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor(GREY)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    /**
     * The head of a column.
     *
     * @param width in characters
     */
    public record Heading(String title, double width) {}

    /** Puts values into a row. */
    @FunctionalInterface
    public interface Filler {

        void fill(Worksheet sheet, int row);
    }
}
