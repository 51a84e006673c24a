package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.problem.ProblemCounts;
import cn.suyuanban.problem.ProblemLedger;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Problems of enterprises: found, struck off, open; one that is opened again is open again. */
@Component
@Order(5)
class ProblemFigures implements Measure {

    private static final String UNIT = "个";

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

    private static Figure count(String id, String name, String counted, long value) {
        return Figure.count(id, name, Definition.of(counted, Known.WHOLE), UNIT, BigDecimal.valueOf(value));
    }
}
