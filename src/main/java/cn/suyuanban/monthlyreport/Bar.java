package cn.suyuanban.monthlyreport;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/**
 * A bar drawn into a cell.
 *
 * @param share of the cell's width, from 0 to 1
 */
record Bar(float share) implements PdfPCellEvent {

    /** Dark enough to be told from the paper when printed without colours. */
    static final Color BLUE = new Color(0x1F, 0x5F, 0xA8);

    private static final float MARGIN = 4;

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
        PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
        canvas.saveState();
        canvas.setColorFill(BLUE);
        canvas.rectangle(
                place.getLeft() + MARGIN,
                place.getBottom() + MARGIN,
                (place.getWidth() - 2 * MARGIN) * share,
                place.getHeight() - 2 * MARGIN);
        canvas.fill();
        canvas.restoreState();
    }
}
