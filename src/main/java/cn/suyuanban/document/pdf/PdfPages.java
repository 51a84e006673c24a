package cn.suyuanban.document.pdf;

import cn.suyuanban.calendar.WorkingCalendar;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Utilities;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;

/** A4 pages with a foot, about to be filled; whoever fills them closes the document. */
public record PdfPages(Document document, PdfWriter writer) {

    /** Pages with the margins of an official letter (公文). */
    public static PdfPages open(About about, OutputStream to) {
        Document document = new Document(PageSize.A4, mm(28), mm(26), mm(26), mm(25));
        PdfWriter writer = PdfWriter.getInstance(document, to);
        writer.setPageEvent(new PageFoot(about.reference()));
        document.open();
        document.addTitle(about.title());
        document.addAuthor(about.author());
        writer.getInfo()
                .put(
                        PdfName.CREATIONDATE,
                        new PdfDate(GregorianCalendar.from(about.at().atZone(WorkingCalendar.ZONE))));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN", PdfObject.TEXT_PDFDOCENCODING));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        return new PdfPages(document, writer);
    }

    /** Text that ends its lines as Chinese does and shows a box for what the font does not have. */
    public static Chunk chunk(String text, Font font) {
        return new Chunk(PaperFont.printable(text), font).setSplitCharacter(new ChineseBreaks());
    }

    private static float mm(float millimetres) {
        return Utilities.millimetersToPoints(millimetres);
    }

    /**
     * What a program reads of a document before a person does, and what stands at its foot.
     *
     * @param reference at the foot of each page
     */
    public record About(String title, String author, Instant at, String reference) {}
}
