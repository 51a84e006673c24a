package cn.suyuanban.figures.county;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.visit.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits of enterprises that were held in the period. */
@Component
@Order(8)
class VisitFigures implements Measure {

    private static final String ID = "visits-held";

    private final Visits visits;

    VisitFigures(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<String> ids() {
        return List.of(ID);
    }

    @Override
    public List<Figure> read(Scope scope) {
        return List.of(Figure.count(
                        ID,
                        "走访企业次数",
                        Definition.of("期内开展的走访、座谈，合并的只计一次，事后登记的计入开展当日", "取消的和尚未开展的；不按部门、流程筛选"),
                        "次",
                        BigDecimal.valueOf(visits.between(from(scope), scope.day())))
                .opening());
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        Pages.requireWhole(slice);
        return Optional.of(visits.between(from(scope), scope.day(), slice.after(), slice.atMost()).stream()
                .map(held -> Line.of(
                        held.number(), held.enterprise() + "，" + held.heldOn(), Pages.address("cases", held.number())))
                .toList());
    }

    private static LocalDate from(Scope scope) {
        return LocalDate.ofInstant(scope.from(), WorkingCalendar.ZONE);
    }
}
