package cn.suyuanban.figures.web;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Figures.Summary;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Line.CaseFacts;
import cn.suyuanban.listfile.ListFile;
import cn.suyuanban.listfile.ListFile.Column;
import cn.suyuanban.listfile.ListFile.Format;
import cn.suyuanban.listfile.ListFile.Lines;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** What stands in the files: every figure with its parts and its definition, or what one counts. */
final class FigureFiles {

    static final ListFile<Line> LINES = new ListFile<>(
            "清单",
            List.of(
                    new Column<>("编号", 18, Line::number),
                    new Column<>("名称", 30, Line::name),
                    new Column<>("申请人", 20, ofCase(CaseFacts::applicant)),
                    new Column<>("收件时间", 17, ofCase(file -> local(file.receivedAt()))),
                    new Column<>("承诺到期", 17, ofCase(file -> local(file.dueAt()))),
                    new Column<>("办结时间", 17, ofCase(file -> local(file.closedAt()))),
                    new Column<>("办理结果", 14, ofCase(CaseFacts::outcome)),
                    new Column<>("计入分子", 10, line -> line.met() == null ? null : line.met() ? "是" : "否"),
                    new Column<>("金额（元）", 16, Line::amount)));

    private static final ListFile<Counted> FIGURES = new ListFile<>(
            "指标",
            List.of(
                    new Column<>("指标编号", 22, line -> line.figure().id()),
                    new Column<>("指标", 18, line -> line.figure().name()),
                    new Column<>("截至", 12, line -> line.summary().asOf()),
                    new Column<>("期间起日", 12, line -> line.summary().filter().from()),
                    new Column<>("分项", 10, part(part -> part.by().chinese())),
                    new Column<>("分项名称", 20, part(Part::name)),
                    new Column<>(
                            "数值",
                            12,
                            line -> line.part() == null
                                    ? line.figure().value()
                                    : line.part().value()),
                    new Column<>("单位", 8, line -> line.figure().unit()),
                    new Column<>(
                            "分子",
                            12,
                            line -> line.part() == null
                                    ? line.figure().numerator()
                                    : line.part().numerator()),
                    new Column<>(
                            "分母",
                            12,
                            line -> line.part() == null
                                    ? line.figure().denominator()
                                    : line.part().denominator()),
                    new Column<>("计什么", 36, line -> line.figure().definition().numerator()),
                    new Column<>(
                            "以什么为分母", 30, line -> line.figure().definition().denominator()),
                    new Column<>("不计入", 36, line -> line.figure().definition().exclusions())));

    private FigureFiles() {}

    static void write(Summary summary, Format format, OutputStream to) throws IOException {
        try (Lines<Counted> lines = FIGURES.begin(format, to)) {
            for (Figure figure : summary.figures()) {
                lines.line(new Counted(summary, figure, null));
                for (Part part : figure.parts()) {
                    lines.line(new Counted(summary, figure, part));
                }
            }
        }
    }

    private static Function<Counted, Object> part(Function<Part, Object> value) {
        return line -> line.part() == null ? null : value.apply(line.part());
    }

    private static Function<Line, Object> ofCase(Function<CaseFacts, Object> value) {
        return line -> line.file() == null ? null : value.apply(line.file());
    }

    private static LocalDateTime local(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
    }

    /**
     * A figure or one part of it.
     *
     * @param part null for the whole figure
     */
    private record Counted(Summary summary, Figure figure, Part part) {}
}
