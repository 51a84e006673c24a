package cn.suyuanban.figures.web;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Figures.Summary;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of today or of any past day, each with its definition, and what it or one of its parts counts. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "指标")
class FiguresController {

    private static final int PAGE = 50;

    private final Figures figures;
    private final FigureCases cases;

    FiguresController(Figures figures, FigureCases cases) {
        this.figures = figures;
        this.cases = cases;
    }

    @GetMapping("/summary")
    @Operation(summary = "全部指标")
    Summary summary(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter) {
        return figures.summary(asOf, filter);
    }

    @GetMapping("/figures/{id}")
    @Operation(summary = "一个指标")
    Figure figure(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter) {
        return figures.of(id, asOf, filter);
    }

    @GetMapping("/figures/{id}/cases")
    @Operation(summary = "一个指标的办件，一页一页地取")
    Page cases(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @ParameterObject Filter filter,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String key,
            @RequestParam(defaultValue = "") String after) {
        List<Line> lines = cases.page(id, asOf, filter, Slice.of(by, key, after, PAGE + 1));
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null);
    }

    /** @param next what to ask for after this page, null if it is the last */
    record Page(List<Line> cases, String next) {}
}
