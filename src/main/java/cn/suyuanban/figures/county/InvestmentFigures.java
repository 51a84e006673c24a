package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.investment.CountedLeads;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.InvestmentRates;
import cn.suyuanban.investment.InvestmentRates.Rate;
import cn.suyuanban.investment.InvestmentRates.Story;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The investor's path from a lead to production, with the county's rates. */
@Component
@Order(7)
class InvestmentFigures implements Measure {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final String REPLACED = "换业主后被替换的线索；不按时间段、部门、流程筛选";
    private static final String NO_PROJECTS = "增资和" + REPLACED;
    private static final String AMOUNT = "investment-signed-amount";

    private final InvestmentLeads leads;

    InvestmentFigures(InvestmentLeads leads) {
        this.leads = leads;
    }

    @Override
    public List<String> ids() {
        return Stream.of(
                        Arrays.stream(InvestmentCount.values()).map(InvestmentCount::id),
                        Stream.of(AMOUNT),
                        Arrays.stream(InvestmentRates.Measure.values()).map(InvestmentFigures::id))
                .flatMap(ids -> ids)
                .toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        CountedLeads counted = leads.counted(scope.day());
        InvestmentRates rates = InvestmentRates.of(counted);
        Figure amount = Figure.count(
                AMOUNT,
                "签约额",
                Definition.of("已签约线索的签约额之和，含增资", REPLACED),
                "百万元",
                rates.signed().divide(MILLION));
        return Stream.of(
                        Arrays.stream(InvestmentCount.values()).map(count -> figure(count, counted)),
                        Stream.of(amount),
                        Arrays.stream(InvestmentRates.Measure.values()).map(measure -> figure(measure, rates)))
                .flatMap(figures -> figures)
                .map(Figure::opening)
                .toList();
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        CountedLeads counted = leads.counted(scope.day());
        return Optional.of(Pages.of(
                Arrays.stream(InvestmentCount.values())
                        .filter(count -> count.id().equals(id))
                        .findFirst()
                        .map(count -> lines(count, counted, slice))
                        .orElseGet(() -> lines(id, counted, slice)),
                slice));
    }

    private static Stream<Line> lines(InvestmentCount count, CountedLeads counted, Slice slice) {
        if (slice.by() != null && slice.by() != count.by()) {
            throw FigureUnknownException.part();
        }
        return count.of(counted).stream()
                .filter(story -> slice.by() == null || count.keys(story).anyMatch(slice.key()::equals))
                .map(InvestmentFigures::line);
    }

    private static Stream<Line> lines(String id, CountedLeads counted, Slice slice) {
        Pages.requireWhole(slice);
        if (AMOUNT.equals(id)) {
            return counted.signedAmounts().stream().map(InvestmentFigures::worth);
        }
        InvestmentRates.Measure measure = Arrays.stream(InvestmentRates.Measure.values())
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow();
        if (measure.money()) {
            return measure.asked(counted).stream().map(InvestmentFigures::worth);
        }
        Set<Story> met = new HashSet<>(measure.met(counted));
        return measure.asked(counted).stream().map(story -> line(story).met(met.contains(story)));
    }

    private static Line line(Story story) {
        String number = story.lead().number();
        return Line.of(number, story.lead().project(), Pages.address("investment", number));
    }

    private static Line worth(Story story) {
        return line(story).worth(story.history().signedAmount().orElse(BigDecimal.ZERO));
    }

    private static Figure figure(InvestmentCount count, CountedLeads counted) {
        List<Story> stories = count.of(counted);
        return Figure.count(
                        count.id(),
                        count.chinese(),
                        Definition.of(count.counted(), NO_PROJECTS),
                        "个",
                        BigDecimal.valueOf(stories.size()))
                .by(parts(count, stories));
    }

    private static List<Part> parts(InvestmentCount count, List<Story> stories) {
        return stories.stream()
                .flatMap(count::keys)
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> Part.count(count.by(), part.getKey(), part.getKey(), BigDecimal.valueOf(part.getValue())))
                .toList();
    }

    private static Figure figure(InvestmentRates.Measure measure, InvestmentRates rates) {
        Rate rate = measure.of(rates);
        return Figure.rate(
                id(measure),
                measure.chinese(),
                new Definition(measure.numerator(), measure.denominator(), measure.money() ? REPLACED : NO_PROJECTS),
                rate.numerator(),
                rate.denominator());
    }

    private static String id(InvestmentRates.Measure measure) {
        return "investment-rate-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
