package cn.suyuanban.monthlyreport;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.document.pdf.PaperFont;
import cn.suyuanban.document.pdf.PdfPages;
import cn.suyuanban.document.pdf.PdfPages.About;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the report: every figure in one table, the months before, the parts of each figure, and how each is counted. */
final class ReportPrinter {

    private static final String NAME = "督办月报";

    private ReportPrinter() {}

    /** The PDF. */
    static byte[] print(MonthlyReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String reference = NAME + " " + report.title() + (report.over() ? "" : "（未完结）");
        PdfPages pages = PdfPages.open(new About(reference, "涑愿办", report.drawnAt(), reference), out);
        Document document = pages.document();
        cover(document, report);
        heading(document, "一、指标总表");
        document.add(ReportTables.summary(report.figures()));
        heading(document, "二、逐月变化");
        document.add(line(
                "从 " + report.trendFrom() + " 到 " + report.month() + "。没有记录的月份不画；最后一个月计到 " + report.asOf() + "。",
                small()));
        for (Figure figure : report.trend()) {
            document.add(TrendChart.of(pages.writer(), figure, report.trendFrom(), report.month()));
        }
        heading(document, "三、按灯号、部门、流程等分");
        report.figures().forEach(figure -> parts(document, figure));
        heading(document, "四、怎么算的");
        notes(document, report.figures());
        document.close();
        return out.toByteArray();
    }

    private static void cover(Document document, MonthlyReport report) {
        document.add(centred("涑愿办" + NAME, PaperFont.bold(22), 34));
        document.add(centred(report.title(), PaperFont.regular(15), 24));
        if (!report.over()) {
            document.add(centred("未完结：本月没有结束，以下计到 " + report.asOf() + "，以后还会变化", PaperFont.bold(12), 22));
        }
        String counted = "期内的数从 " + report.month().atDay(1) + " 计到 " + report.asOf() + "，其他的数是 " + report.asOf()
                + " 终了时的。" + "制表时间 " + TimeWords.moment(report.drawnAt()) + "。指标后的编号见“怎么算的”。";
        Paragraph told = line(counted, small());
        told.setSpacingBefore(8);
        document.add(told);
    }

    private static void parts(Document document, Figure figure) {
        Map<By, List<Part>> kinds = figure.parts().stream()
                .filter(part -> part.by() != By.MONTH)
                .collect(Collectors.groupingBy(Part::by, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((by, parts) -> document.add(ReportTables.parts(figure, by, parts)));
    }

    private static void notes(Document document, List<Figure> figures) {
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            String denominator = figure.definition().denominator();
            document.add(line(
                    "[" + (index + 1) + "] " + figure.name() + "："
                            + (denominator.isEmpty() ? "计" : "分子是")
                            + figure.definition().numerator() + "；"
                            + (denominator.isEmpty() ? "" : "分母是" + denominator + "；")
                            + "不计入：" + figure.definition().exclusions() + "。",
                    small()));
        }
    }

    private static void heading(Document document, String text) {
        Paragraph heading = new Paragraph(22, PdfPages.chunk(text, PaperFont.bold(14)));
        heading.setSpacingBefore(14);
        heading.setSpacingAfter(6);
        document.add(heading);
    }

    private static Paragraph line(String text, Font font) {
        Paragraph line = new Paragraph(15, PdfPages.chunk(text, font));
        line.setSpacingAfter(2);
        return line;
    }

    private static Paragraph centred(String text, Font font, float leading) {
        Paragraph line = new Paragraph(leading, PdfPages.chunk(text, font));
        line.setAlignment(Element.ALIGN_CENTER);
        return line;
    }

    private static Font small() {
        return PaperFont.regular(9);
    }
}
