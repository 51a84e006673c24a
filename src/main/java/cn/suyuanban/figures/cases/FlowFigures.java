package cn.suyuanban.figures.cases;

import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.figures.cases.DayTotals.Count;
import cn.suyuanban.ledger.days.DayKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came and went in a period: received, closed, and on time, by month and by flow. */
@Component
@Order(1)
class FlowFigures implements Measure {

    private final DayTotals totals;
    private final CaseLines lines;

    FlowFigures(DayTotals totals, CaseLines lines) {
        this.totals = totals;
        this.lines = lines;
    }

    @Override
    public List<String> ids() {
        return Arrays.stream(FlowFigure.values()).map(FlowFigure::id).toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        List<Count> counts = totals.of(scope);
        return Arrays.stream(FlowFigure.values())
                .map(figure -> figure(figure, counts).by(parts(figure, counts)).opening())
                .toList();
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        return Optional.of(lines.happened(figure(id), scope, slice));
    }

    private static FlowFigure figure(String id) {
        return Arrays.stream(FlowFigure.values())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(FlowFigure figure, List<Count> counts) {
        BigDecimal counted = sum(counts, figure.kind());
        return figure == FlowFigure.ON_TIME
                ? Figure.rate(
                        figure.id(),
                        figure.chinese(),
                        figure.definition(),
                        counted,
                        counted.add(sum(counts, DayKind.LATE)))
                : Figure.count(figure.id(), figure.chinese(), figure.definition(), "件", counted);
    }

    private static List<Part> parts(FlowFigure figure, List<Count> counts) {
        return Stream.concat(
                        parts(figure, By.MONTH, counts, count -> count.month()
                                .toString()
                                .substring(0, 7)),
                        parts(figure, By.SERVICE, counts, Count::service))
                .toList();
    }

    private static Stream<Part> parts(FlowFigure figure, By by, List<Count> counts, Function<Count, String> key) {
        Map<String, List<Count>> groups =
                counts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> {
            Figure part = figure(figure, group.getValue());
            return new Part(by, group.getKey(), group.getKey(), part.value(), part.numerator(), part.denominator());
        });
    }

    private static BigDecimal sum(List<Count> counts, DayKind kind) {
        return BigDecimal.valueOf(counts.stream()
                .filter(count -> count.kind() == kind)
                .mapToLong(Count::cases)
                .sum());
    }
}
