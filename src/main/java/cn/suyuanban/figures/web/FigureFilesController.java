package cn.suyuanban.figures.web;

import cn.suyuanban.desk.ExcelAnswer;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Figures.Summary;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.listfile.ListFile.Format;
import cn.suyuanban.listfile.ListFile.Lines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and their cases as files; cases are read and written a page at a time, however many there are. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "文件")
class FigureFilesController {

    /** Longer lists are for the pages of the interface, and no longer for a spreadsheet. */
    static final int MOST = 100_000;

    private static final int PAGE = 5_000;

    private final Figures figures;
    private final FigureCases cases;

    FigureFilesController(Figures figures, FigureCases cases) {
        this.figures = figures;
        this.cases = cases;
    }

    @GetMapping("/summary.csv")
    @Operation(summary = "全部指标和分项，存为 CSV")
    void summaryCsv(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter,
            HttpServletResponse response)
            throws IOException {
        summary(asOf, filter, Format.CSV, response);
    }

    @GetMapping("/summary.xlsx")
    @Operation(summary = "全部指标和分项，存为 Excel")
    void summaryXlsx(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter,
            HttpServletResponse response)
            throws IOException {
        summary(asOf, filter, Format.XLSX, response);
    }

    @GetMapping("/figures/{id}/cases.csv")
    @Operation(summary = "一个指标的全部内容，存为 CSV，最多十万条")
    void casesCsv(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String key,
            HttpServletResponse response)
            throws IOException {
        cases(id, asOf, filter, Slice.of(by, key, "", PAGE), Format.CSV, response);
    }

    @GetMapping("/figures/{id}/cases.xlsx")
    @Operation(summary = "一个指标的全部内容，存为 Excel，最多十万条")
    void casesXlsx(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String key,
            HttpServletResponse response)
            throws IOException {
        cases(id, asOf, filter, Slice.of(by, key, "", PAGE), Format.XLSX, response);
    }

    private void summary(LocalDate asOf, Filter filter, Format format, HttpServletResponse response)
            throws IOException {
        Summary summary = figures.summary(asOf, filter);
        FigureFiles.write(summary, format, ExcelAnswer.stream(name("指标", summary.asOf(), format), response));
    }

    /** The first page is read before anything is sent, so that a figure without cases is refused and not begun. */
    private void cases(
            String id, LocalDate asOf, Filter filter, Slice first, Format format, HttpServletResponse response)
            throws IOException {
        List<Line> page = cases.page(id, asOf, filter, first);
        OutputStream to = ExcelAnswer.stream(name(figures.of(id, asOf, filter).name(), asOf, format), response);
        try (Lines<Line> lines = FigureFiles.LINES.begin(format, to)) {
            for (int written = 0; !page.isEmpty(); page = cases.page(id, asOf, filter, first.after(last(page)))) {
                if (written == MOST) {
                    lines.note("export-capped: 只列出前 " + MOST + " 条，请缩小期间，或者按部门、流程分别导出");
                    return;
                }
                for (Line line : page) {
                    lines.line(line);
                }
                written += page.size();
            }
        }
    }

    private static String last(List<Line> page) {
        return page.get(page.size() - 1).id();
    }

    private static String name(String title, LocalDate asOf, Format format) {
        return title + (asOf == null ? "" : "-" + asOf) + "." + format.name().toLowerCase(Locale.ROOT);
    }
}
