package cn.suyuanban.document.pdf;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.document.pdf.Paper.Block;
import cn.suyuanban.document.pdf.Paper.Code;
import cn.suyuanban.document.pdf.Paper.Heading;
import cn.suyuanban.document.pdf.Paper.Paragraph;
import cn.suyuanban.document.pdf.Paper.Row;
import cn.suyuanban.document.pdf.PdfPages.About;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Prints a document in the manner of an official letter (公文) on A4, as a PDF whose text can be searched and copied. */
public final class PaperPrinter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingCalendar.ZONE);

    private static final float BODY = 13;
    private static final float LEADING = 23;
    private static final float CODE_WIDTH = 96;

    private PaperPrinter() {}

    /** The PDF. */
    public static byte[] print(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = PdfPages.open(about(paper.heading()), out).document();
        head(document, paper.heading());
        body(document, paper.blocks());
        document.add(end(paper));
        paper.notes().forEach(note -> document.add(text(note, PaperFont.regular(9), 14)));
        document.close();
        return out.toByteArray();
    }

    private static About about(Heading heading) {
        String title = heading.number() == null ? heading.title() : heading.title() + " " + heading.number();
        return new About(title, heading.office(), heading.issuedAt(), heading.reference());
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
                for (String line : paragraph.text().split(Paper.NEW_LINE)) {
                    document.add(indented(line));
                }
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
        cell.setPadding(5);
        cell.setPaddingBottom(7);
        cell.setBorderWidth(.6f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** The code, and who issued it and when with the place for the seal; kept on one page. */
    private static Element end(Paper paper) {
        PdfPTable table = new PdfPTable(new float[] {CODE_WIDTH, CODE_WIDTH + 20, 240});
        table.setWidthPercentage(100);
        table.setSpacingBefore(16);
        table.setSpacingAfter(10);
        table.setKeepTogether(true);
        if (paper.code() == null) {
            table.addCell(borderless(new PdfPCell()));
            table.addCell(borderless(new PdfPCell()));
        } else {
            table.addCell(borderless(image(paper.code())));
            table.addCell(borderless(lines(16, paper.code().caption(), PaperFont.regular(10))));
        }
        String signature = paper.heading().office() + "（印章）" + Paper.NEW_LINE
                + DAY.format(paper.heading().issuedAt());
        PdfPCell signed = borderless(lines(LEADING, signature, PaperFont.regular(BODY)));
        signed.setHorizontalAlignment(Element.ALIGN_RIGHT);
        signed.setPaddingRight(BODY);
        table.addCell(signed);
        return table;
    }

    private static PdfPCell image(Code code) {
        try {
            Image image = Image.getInstance(code.png());
            image.scaleToFit(CODE_WIDTH, CODE_WIDTH);
            return new PdfPCell(image, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell keeps the distance of its lines itself and forgets the phrase's. */
    private static PdfPCell lines(float leading, String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(PdfPages.chunk(text, font)));
        cell.setLeading(leading, 0);
        return cell;
    }

    private static PdfPCell borderless(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
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
        return new com.lowagie.text.Paragraph(leading, PdfPages.chunk(text, font));
    }
}
