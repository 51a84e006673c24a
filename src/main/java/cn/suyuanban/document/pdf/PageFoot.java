package cn.suyuanban.document.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** The foot of each page: which case, which page and of how many, so that a missing page is noticed. */
final class PageFoot extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float ABOVE_EDGE = 36;

    private final String reference;
    private PdfTemplate total;

    PageFoot(String reference) {
        this.reference = PaperFont.printable(reference);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(60, 2 * SIZE);
        total.setBoundingBox(new Rectangle(0, -SIZE, 60, SIZE));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String page = "第 " + writer.getPageNumber() + " 页，";
        float right = document.right() - PaperFont.width("共 10 页", SIZE);
        write(writer.getDirectContent(), reference, document.left(), ABOVE_EDGE);
        write(writer.getDirectContent(), page, right - PaperFont.width(page, SIZE), ABOVE_EDGE);
        writer.getDirectContent().addTemplate(total, right, ABOVE_EDGE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        write(total, "共 " + (writer.getPageNumber() - 1) + " 页", 0, 0);
    }

    private static void write(PdfContentByte canvas, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(PaperFont.regular(SIZE).getBaseFont(), SIZE);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }
}
