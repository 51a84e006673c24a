package cn.suyuanban.figures;

import static cn.suyuanban.ledger.Times.offset;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Figures.Summary;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.project.Projects;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure after a small history, counted again from the raw tables and by the lines it opens to. */
@SuyuanbanTest
@EveryDatabase
class FiguresRecountTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate YESTERDAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 6, 18);

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Journey journey;

    @Autowired
    private Patrol patrol;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private Chains chains;

    @Autowired
    private Projects projects;

    private CountyHistory history;

    /** What was said in the evening of each day. */
    private final Map<LocalDate, Summary> said = new HashMap<>();

    @BeforeEach
    void aSmallHistory() {
        history = new CountyHistory(counter, journey, patrol, runtime);
        InvestorHistory investors = new InvestorHistory(leads, chains, projects);
        history.firstWeek();
        investors.before();
        history.secondWeek();
        inTheEvening(LONG_AGO);
        history.thirdWeek();
        inTheEvening(YESTERDAY);
        history.lastDay();
        investors.lastDay();
        counter.at("2025-07-01T15:00");
    }

    @AfterEach
    void endWithItsTest() {
        history.end();
    }

    /** Of one history, since a second one would have ended in the future of the first. */
    @TestFactory
    Stream<DynamicTest> afterASmallHistory() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "every figure of every day is that of the raw tables",
                        this::everyFigureOfEveryDayIsThatOfTheRawTables),
                DynamicTest.dynamicTest(
                        "every figure and every part of one opens to as many lines as it says",
                        this::everyFigureAndEveryPartOfOneOpensToAsManyLinesAsItSays),
                DynamicTest.dynamicTest(
                        "what was said of a day is said of it ever after", this::whatWasSaidOfADayIsSaidOfItEverAfter),
                DynamicTest.dynamicTest(
                        "what is struck off and comes back is open from then on",
                        this::whatIsStruckOffAndComesBackIsOpenFromThenOn));
    }

    private void everyFigureOfEveryDayIsThatOfTheRawTables() {
        Map<String, Recount> recounts = CaseRecounts.all();
        recounts.putAll(CountyRecounts.all());
        recounts.putAll(new CatalogueRecounts(repository).all());
        SoftAssertions all = new SoftAssertions();
        for (LocalDate day : List.of(LONG_AGO, YESTERDAY, TODAY)) {
            for (Figure figure : figures.summary(day, Filter.ALL).figures()) {
                if (figure.id().startsWith("leads-")) {
                    LeadRecounts.check(all, figure, day, jdbc);
                    continue;
                }
                Recount recount = recounts.get(figure.id());
                all.assertThat(recount).as(figure.id() + " is counted again").isNotNull();
                if (recount != null) {
                    compare(all, figure, recount, day);
                }
            }
        }
        all.assertAll();
    }

    private void everyFigureAndEveryPartOfOneOpensToAsManyLinesAsItSays() {
        SoftAssertions all = new SoftAssertions();
        for (LocalDate day : List.of(LONG_AGO, TODAY)) {
            for (Filter filter : List.of(
                    Filter.ALL,
                    new Filter(LocalDate.of(2025, 6, 11), null, null),
                    new Filter(null, "market", "open-restaurant"))) {
                figures.summary(day, filter).figures().forEach(figure -> opens(all, figure, day, filter));
            }
        }
        all.assertAll();
    }

    private void whatWasSaidOfADayIsSaidOfItEverAfter() {
        said.forEach((day, summary) -> assertThat(values(figures.summary(day, Filter.ALL)))
                .as(day.toString())
                .isEqualTo(values(summary)));
    }

    private void whatIsStruckOffAndComesBackIsOpenFromThenOn() {
        long found = value("problems-found", YESTERDAY);
        long closed = value("problems-closed", YESTERDAY);
        assertThat(closed).isPositive();
        assertThat(value("problems-closed", TODAY)).isEqualTo(closed - 1);
        assertThat(value("problems-open", TODAY)).isEqualTo(value("problems-open", YESTERDAY) + 1);
        assertThat(value("problems-found", TODAY)).isEqualTo(found);
        assertThat(figures.of("on-time-rate", TODAY, Filter.ALL).value()).isLessThan(BigDecimal.valueOf(100));
    }

    private void inTheEvening(LocalDate day) {
        counter.at(day + "T23:30");
        said.put(day, figures.summary(null, Filter.ALL));
    }

    private long value(String id, LocalDate day) {
        return figures.of(id, day, Filter.ALL).value().longValue();
    }

    private static Map<String, String> values(Summary summary) {
        return summary.figures().stream()
                .collect(Collectors.toMap(
                        Figure::id,
                        figure -> figure.value() + " = " + figure.numerator() + " / " + figure.denominator()));
    }

    private void compare(SoftAssertions all, Figure figure, Recount recount, LocalDate day) {
        String what = figure.id() + " on " + day;
        if (recount.denominator() == null) {
            all.assertThat(figure.value()).as(what).isEqualByComparingTo(count(recount.numerator(), day));
        } else {
            all.assertThat(figure.numerator()).as(what).isEqualByComparingTo(count(recount.numerator(), day));
            all.assertThat(figure.denominator()).as(what).isEqualByComparingTo(count(recount.denominator(), day));
        }
    }

    private BigDecimal count(String sql, LocalDate day) {
        Instant end = WorkingCalendar.startOf(day.plusDays(1));
        Instant at = end.isAfter(clock.instant()) ? clock.instant() : end;
        return jdbc.sql(sql)
                .param("at", offset(at))
                .param("day", day)
                .param("tomorrow", offset(end))
                .param("monday", offset(WorkingCalendar.startOf(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))))
                .param("ripe", offset(WorkingCalendar.startOf(day.minusMonths(6).plusDays(1))))
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    private void opens(SoftAssertions all, Figure figure, LocalDate day, Filter filter) {
        all.assertThat(figure.opens()).as(figure.id()).isEqualTo(!figure.id().startsWith("leads-"));
        if (!figure.opens()) {
            return;
        }
        String what = figure.id() + " on " + day + " over " + filter;
        counts(all, what, figure, Part.count(null, null, "", figure.value()), lines(figure, day, filter, null, null));
        if (figure.numerator() != null) {
            long met = lines(figure, day, filter, null, null).stream()
                    .filter(line -> Boolean.TRUE.equals(line.met()))
                    .count();
            boolean money = figure.id().equals("investment-rate-funds");
            all.assertThat(BigDecimal.valueOf(met))
                    .as(what)
                    .isEqualByComparingTo(money ? BigDecimal.ZERO : figure.numerator());
        }
        figure.parts().forEach(part -> {
            all.assertThat(part.name()).as(what + part).isNotBlank();
            counts(all, what + " of " + part, figure, part, lines(figure, day, filter, part.by(), part.key()));
        });
    }

    private static void counts(SoftAssertions all, String what, Figure figure, Part part, List<Line> lines) {
        BigDecimal sum = lines.stream()
                .map(Line::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = BigDecimal.valueOf(lines.size());
        if (figure.unit().equals("百万元")) {
            all.assertThat(sum.movePointLeft(6)).as(what).isEqualByComparingTo(part.value());
        } else if (figure.id().equals("investment-rate-funds")) {
            all.assertThat(sum).as(what).isEqualByComparingTo(figure.denominator());
        } else if (figure.denominator() != null) {
            all.assertThat(number)
                    .as(what)
                    .isEqualByComparingTo(part.by() == null ? figure.denominator() : part.denominator());
        } else if (!figure.id().equals("catalogue-compression")) {
            all.assertThat(number).as(what).isEqualByComparingTo(part.value());
        }
    }

    /** All of them, three at a time. */
    private List<Line> lines(Figure figure, LocalDate day, Filter filter, By by, String key) {
        List<Line> all = new ArrayList<>();
        String after = "";
        List<Line> page;
        do {
            page = figures.lines(figure.id(), day, filter, new Slice(by, key, after, 3));
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
        assertThat(all).extracting(Line::id).doesNotHaveDuplicates();
        return all;
    }
}
