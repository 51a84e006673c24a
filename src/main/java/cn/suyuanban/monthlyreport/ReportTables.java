package cn.suyuanban.monthlyreport;

import cn.suyuanban.document.pdf.PaperFont;
import cn.suyuanban.document.pdf.PdfPages;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.FigureWords;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The tables of the report; a part stands beside a bar, so that large ones are seen at once. */
final class ReportTables {

    /** Parts of one figure that are shown; a county has hundreds of flows. */
    private static final int MOST = 20;

    private static final Color GREY = new Color(0xE8, 0xEC, 0xF1);
    private static final Color LINE = new Color(0xB8, 0xC2, 0xCC);

    private ReportTables() {}

    static PdfPTable summary(List<Figure> figures) {
        PdfPTable table = table(8, 44, 24, 24);
        table.setHeaderRows(1);
        head(table, "编号", "指标", "数值", "分子 / 分母");
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            String made = FigureWords.made(figure);
            table.addCell(cell("[" + (index + 1) + "]", PaperFont.regular(9), Element.ALIGN_LEFT));
            table.addCell(cell(figure.name(), PaperFont.regular(10), Element.ALIGN_LEFT));
            table.addCell(cell(FigureWords.value(figure), PaperFont.bold(10), Element.ALIGN_RIGHT));
            table.addCell(cell(made == null ? "" : made, PaperFont.regular(9), Element.ALIGN_RIGHT));
        }
        return table;
    }

    static PdfPTable parts(Figure figure, By by, List<Part> parts) {
        PdfPTable table = table(36, 16, 48);
        table.setHeaderRows(1);
        head(table, figure.name() + "，" + by.chinese(), "数值（" + figure.unit() + "）", "");
        List<Part> shown = shown(by, parts);
        BigDecimal longest = longest(figure, shown);
        for (Part part : shown) {
            table.addCell(cell(part.name(), PaperFont.regular(9), Element.ALIGN_LEFT));
            table.addCell(cell(FigureWords.number(part.value()), PaperFont.regular(9), Element.ALIGN_RIGHT));
            PdfPCell bar = cell("", PaperFont.regular(9), Element.ALIGN_LEFT);
            bar.setCellEvent(new Bar(share(part.value(), longest)));
            table.addCell(bar);
        }
        if (parts.size() > shown.size()) {
            PdfPCell rest = cell(
                    "数值最大的 " + MOST + " 项；另有 " + (parts.size() - MOST) + " 项，见督办看板",
                    PaperFont.regular(9),
                    Element.ALIGN_LEFT);
            rest.setColspan(3);
            table.addCell(rest);
        }
        return table;
    }

    /** Lights keep their order; of others the largest come first. */
    private static List<Part> shown(By by, List<Part> parts) {
        return by == By.LIGHT
                ? parts
                : parts.stream()
                        .sorted(Comparator.comparing(Part::value, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .reversed())
                        .limit(MOST)
                        .toList();
    }

    /** What the longest bar would mean: all of it for a rate, else the largest part. */
    private static BigDecimal longest(Figure figure, List<Part> shown) {
        return figure.denominator() != null
                ? BigDecimal.valueOf(100)
                : shown.stream().map(Part::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static float share(BigDecimal value, BigDecimal longest) {
        return value == null || longest.signum() == 0 ? 0 : value.floatValue() / longest.floatValue();
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(10);
        return table;
    }

    private static void head(PdfPTable table, String... titles) {
        for (String title : titles) {
            PdfPCell cell = cell(title, PaperFont.bold(9), Element.ALIGN_LEFT);
            cell.setBackgroundColor(GREY);
            table.addCell(cell);
        }
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(PdfPages.chunk(text, font)));
        cell.setLeading(14, 0);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setBorderWidth(.5f);
        cell.setBorderColor(LINE);
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
