package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.hotline.facts.HotlineRate;
import cn.suyuanban.hotline.facts.HotlineRates;
import cn.suyuanban.hotline.facts.Period;
import cn.suyuanban.hotline.facts.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The hotline: requests received in the period, and its rates over them. */
@Component
@Order(4)
class HotlineFigures implements Measure {

    private static final String LEFT_OUT = "专题工单、告知其他渠道和只作存档的工单；不按部门、流程筛选";
    private static final String REQUESTS = "hotline-requests";

    private final HotlineRates rates;

    HotlineFigures(HotlineRates rates) {
        this.rates = rates;
    }

    @Override
    public List<String> ids() {
        return Stream.concat(
                        Stream.of(REQUESTS), Arrays.stream(HotlineRate.values()).map(HotlineFigures::id))
                .toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        return ids().stream().map(id -> read(id, scope)).toList();
    }

    @Override
    public Figure read(String id, Scope scope) {
        Period period = period(scope);
        return rate(id).map(rate -> figure(rate, period))
                .orElseGet(() -> requests(period))
                .opening();
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        Pages.requireWhole(slice);
        Period period = period(scope);
        return Optional.of(rate(id).map(rate -> rates.counted(rate, period, slice.after(), slice.atMost()).stream()
                        .map(counted -> line(counted).met(counted.good())))
                .orElseGet(() -> rates.counted(period, slice.after(), slice.atMost()).stream()
                        .map(HotlineFigures::line))
                .toList());
    }

    private Figure requests(Period period) {
        return Figure.count(
                REQUESTS,
                "热线工单数",
                Definition.of("期内收到的热线工单", LEFT_OUT),
                "件",
                BigDecimal.valueOf(rates.requests(period)));
    }

    private Figure figure(HotlineRate rate, Period period) {
        Rate counted = rates.of(rate, period);
        return Figure.rate(
                id(rate),
                "热线" + rate.chinese(),
                new Definition(rate.numerator(), rate.denominator(), rate.exclusions() + "，" + LEFT_OUT),
                BigDecimal.valueOf(counted.numerator()),
                BigDecimal.valueOf(counted.denominator()));
    }

    /** The rate of an id, empty for the requests themselves. */
    private static Optional<HotlineRate> rate(String id) {
        return Arrays.stream(HotlineRate.values())
                .filter(rate -> id(rate).equals(id))
                .findFirst();
    }

    private static Line line(HotlineRates.Counted counted) {
        return Line.of(
                counted.number(),
                Objects.requireNonNullElse(counted.theme(), "尚未归类"),
                Pages.address("hotline", counted.number()));
    }

    private static Period period(Scope scope) {
        return new Period(scope.from(), scope.at(), Known.at(scope));
    }

    private static String id(HotlineRate rate) {
        return "hotline-" + rate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
