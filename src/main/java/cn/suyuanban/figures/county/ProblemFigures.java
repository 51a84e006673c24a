package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.ProblemCount;
import cn.suyuanban.problem.ProblemCounts;
import cn.suyuanban.problem.ProblemLedger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Problems of enterprises: found, struck off, open; one that is opened again is open again. */
@Component
@Order(5)
class ProblemFigures implements Measure {

    private static final String UNIT = "个";

    private static final Map<String, ProblemCount> COUNTS = Map.of(
            "problems-found", ProblemCount.FOUND,
            "problems-closed", ProblemCount.CLOSED,
            "problems-open", ProblemCount.OPEN);
    private static final int LONGEST = 40;

    private final ProblemLedger problems;

    ProblemFigures(ProblemLedger problems) {
        this.problems = problems;
    }

    @Override
    public List<String> ids() {
        return List.of("problems-found", "problems-closed", "problems-open");
    }

    @Override
    public List<Figure> read(Scope scope) {
        ProblemCounts counts = problems.countsAt(Known.at(scope));
        return List.of(
                count("problems-found", "发现问题数", "截至当日登记和导入的问题", counts.found()),
                count("problems-closed", "已销号问题数", "截至当日最后状态为已销号的问题，重新打开的不算", counts.closed()),
                count("problems-open", "未销号问题数", "截至当日最后状态不是已销号的问题，含重新打开的", counts.open()));
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        Pages.requireWhole(slice);
        return Optional.of(problems.countedAt(COUNTS.get(id), Known.at(scope), slice.after(), slice.atMost()).stream()
                .map(ProblemFigures::line)
                .toList());
    }

    private static Figure count(String id, String name, String counted, long value) {
        return Figure.count(id, name, Definition.of(counted, Known.WHOLE), UNIT, BigDecimal.valueOf(value))
                .opening();
    }

    private static Line line(Problem problem) {
        String said = problem.found().description();
        String brief = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return Line.of(
                problem.number(),
                problem.found().enterprise() + "：" + brief,
                Pages.address("problems", problem.number()));
    }
}
