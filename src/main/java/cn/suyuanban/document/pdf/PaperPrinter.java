package cn.suyuanban.document.pdf;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.document.pdf.Paper.Block;
import cn.suyuanban.document.pdf.Paper.Code;
import cn.suyuanban.document.pdf.Paper.Heading;
import cn.suyuanban.document.pdf.Paper.Paragraph;
import cn.suyuanban.document.pdf.Paper.Row;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.Utilities;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;

/** Prints a document in the manner of an official letter (公文) on A4, as a PDF whose text can be searched and copied. */
public final class PaperPrinter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingCalendar.ZONE);

    private static final float BODY = 12;
    private static final float LEADING = 21;
    private static final float CODE_WIDTH = 110;

    private PaperPrinter() {}

    /** The PDF. */
    public static byte[] print(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, mm(28), mm(26), mm(30), mm(28));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageFoot(paper.heading().reference()));
        document.open();
        describe(writer, document, paper.heading());
        head(document, paper.heading());
        body(document, paper.blocks());
        if (paper.code() != null) {
            document.add(code(paper.code()));
        }
        document.add(signature(paper.heading()));
        paper.notes().forEach(note -> document.add(text(note, PaperFont.regular(9), 14)));
        document.close();
        return out.toByteArray();
    }

    /** What a program reads of a document before a person does: title, issuer, language, time. */
    private static void describe(PdfWriter writer, Document document, Heading heading) {
        document.addTitle(heading.number() == null ? heading.title() : heading.title() + " " + heading.number());
        document.addAuthor(heading.office());
        writer.getInfo().put(PdfName.CREATIONDATE, date(heading.issuedAt()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN", PdfObject.TEXT_PDFDOCENCODING));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    private static PdfDate date(Instant instant) {
        return new PdfDate(GregorianCalendar.from(instant.atZone(WorkingCalendar.ZONE)));
    }

    private static void head(Document document, Heading heading) {
        document.add(centred(heading.office(), PaperFont.regular(15), 22, 4));
        document.add(centred(heading.title(), PaperFont.bold(20), 30, 6));
        if (heading.number() != null) {
            document.add(centred(heading.number(), PaperFont.regular(BODY), LEADING, 10));
        }
        if (heading.addressee() != null) {
            document.add(text(heading.addressee() + "：", PaperFont.bold(BODY), LEADING));
        }
    }

    private static void body(Document document, List<Block> blocks) {
        PdfPTable rows = null;
        for (Block block : blocks) {
            if (block instanceof Row row) {
                rows = rows == null ? rows() : rows;
                rows.addCell(cell(row.label(), PaperFont.bold(11)));
                rows.addCell(cell(row.value(), PaperFont.regular(11)));
            } else if (block instanceof Paragraph paragraph) {
                flush(document, rows);
                rows = null;
                document.add(indented(paragraph.text()));
            }
        }
        flush(document, rows);
    }

    private static void flush(Document document, PdfPTable rows) {
        if (rows != null) {
            document.add(rows);
        }
    }

    private static PdfPTable rows() {
        PdfPTable rows = new PdfPTable(new float[] {24, 76});
        rows.setWidthPercentage(100);
        rows.setSpacingBefore(6);
        rows.setSpacingAfter(8);
        // An answer longer than a page goes on overleaf.
        rows.setSplitLate(false);
        return rows;
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = lines(18, text, font);
        cell.setPadding(6);
        cell.setPaddingBottom(8);
        cell.setBorderWidth(.6f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static Element code(Code code) {
        PdfPTable table = new PdfPTable(new float[] {CODE_WIDTH, 340});
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setKeepTogether(true);
        try {
            Image image = Image.getInstance(code.png());
            image.scaleToFit(CODE_WIDTH, CODE_WIDTH);
            table.addCell(borderless(new PdfPCell(image, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PdfPCell caption = borderless(lines(18, code.caption(), PaperFont.regular(11)));
        caption.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(caption);
        return table;
    }

    /** Who and when, with the place for the seal; never alone on a page of its own lines. */
    private static Element signature(Heading heading) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(24);
        table.setSpacingAfter(16);
        table.setKeepTogether(true);
        for (String line : List.of(heading.office() + "（印章）", DAY.format(heading.issuedAt()))) {
            PdfPCell cell = borderless(lines(LEADING, line, PaperFont.regular(BODY)));
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            cell.setPaddingRight(2 * BODY);
            table.addCell(cell);
        }
        return table;
    }

    /** A cell keeps the distance of its lines itself and forgets the phrase's. */
    private static PdfPCell lines(float leading, String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(chunk(text, font)));
        cell.setLeading(leading, 0);
        return cell;
    }

    private static PdfPCell borderless(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static com.lowagie.text.Paragraph centred(String text, Font font, float leading, float after) {
        com.lowagie.text.Paragraph line = text(text, font, leading);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingAfter(after);
        return line;
    }

    private static com.lowagie.text.Paragraph indented(String text) {
        com.lowagie.text.Paragraph paragraph = text(text, PaperFont.regular(BODY), LEADING);
        paragraph.setFirstLineIndent(2 * BODY);
        paragraph.setSpacingAfter(3);
        return paragraph;
    }

    private static com.lowagie.text.Paragraph text(String text, Font font, float leading) {
        return new com.lowagie.text.Paragraph(leading, chunk(text, font));
    }

    private static Chunk chunk(String text, Font font) {
        return new Chunk(PaperFont.printable(text), font).setSplitCharacter(new ChineseBreaks());
    }

    private static float mm(float millimetres) {
        return Utilities.millimetersToPoints(millimetres);
    }
}
