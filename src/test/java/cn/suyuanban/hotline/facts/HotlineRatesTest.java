package cn.suyuanban.hotline.facts;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.ListedRequests;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.hotline.exclusion.Ground;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each rate by cases counted by hand, as of several moments, and once more from the raw events in another way. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class HotlineRatesTest extends ListedRequests {

    private static final Actor WORKER = new Actor("city", Set.of("city"));
    private static final Actor DECIDER = new Actor("supervision", Set.of("supervision"));

    @Autowired
    private HotlineRates rates;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private JdbcClient jdbc;

    /**
     * Seven requests of 2031-03-03 that count, and three that do not.
     *
     * <p>a: answered in time, solved and satisfied. b: answered in time, not solved, then the rework an hour late but well.
     * c: answered a minute late, fairly satisfied. d: never answered, two hours. e: not due until the next day. f: answered,
     * left no number. g: answered, cannot be reached.
     */
    @BeforeEach
    void tenRequests() {
        String a = signed(urgent());
        contacted(a, "2031-03-03T09:30");
        replied(a, "2031-03-03T11:00");
        calledBack(a, true, Satisfaction.SATISFIED, "2031-03-03T12:00");
        String b = signed(urgent());
        contacted(b, "2031-03-03T09:40");
        replied(b, "2031-03-03T10:00");
        calledBack(b, false, Satisfaction.DISSATISFIED, "2031-03-03T12:00");
        replied(b, "2031-03-03T14:00");
        calledBack(b, true, Satisfaction.NOT_SAID, "2031-03-03T15:00");
        String c = signed(urgent());
        contacted(c, "2031-03-04T09:01");
        replied(c, "2031-03-04T09:02");
        calledBack(c, true, Satisfaction.FAIR, "2031-03-04T10:00");
        signed(urgent());
        signed(plain());
        String f = signed(called(Channel.WEB, false, "2H"));
        contacted(f, "2031-03-03T09:45");
        replied(f, "2031-03-03T10:30");
        String g = signed(urgent());
        contacted(g, "2031-03-03T10:00");
        replied(g, "2031-03-03T10:30");
        notReached(g, "2031-03-03T12:30");
        exclusions.ask(c, Ground.REPEATED, "已经答复过", WORKER, county("2031-03-04T12:00"));
        exclusions.decide(c, true, "属实", DECIDER, county("2031-03-06T09:00"));
        redirected(urgent(), "2031-03-03T09:05");
        signed(called(Channel.THEME, false, "2H"));
        called(Channel.PHONE, true, "2H", "供水", "横水镇", "2031-02-28T23:59");
    }

    /** Hand table: rate, as of, numerator, denominator. */
    @ParameterizedTest
    @Tag("R29")
    @Tag("R46")
    @CsvSource({
        // a, b, g contacted; c, d, e within their 24 hours still
        "RESPONSE,  2031-03-03T18:00, 3, 3",
        // c contacted a minute late; d and e not at all
        "RESPONSE,  2031-03-04T18:00, 3, 6",
        // before anything was due: b answered
        "ON_TIME,   2031-03-03T10:10, 1, 1",
        // answered in time: a, b, f, g; c and d open and overdue
        "ON_TIME,   2031-03-03T11:01, 4, 6",
        // b was due again at 13:00 and is late
        "ON_TIME,   2031-03-03T13:01, 3, 6",
        // a, f, g; b, c late; d and e open and overdue
        "ON_TIME,   2031-03-05T09:00, 3, 7",
        // a, g closed; b was sent back and closes only then
        "FIRST_TIME, 2031-03-03T12:30, 2, 2",
        "FIRST_TIME, 2031-03-03T15:00, 2, 3",
        "FIRST_TIME, 2031-03-05T09:00, 3, 4",
        // c is taken out from here on, but was answered late all the same
        "FIRST_TIME, 2031-03-06T09:00, 2, 3",
        "ON_TIME,   2031-03-06T09:00, 3, 7",
        "SOLVED,    2031-03-06T09:00, 2, 2",
        "SATISFIED, 2031-03-06T09:00, 1, 1",
        "SOLVED,    2031-03-03T12:00, 1, 2",
        "SOLVED,    2031-03-03T15:00, 2, 2",
        "SOLVED,    2031-03-05T09:00, 3, 3",
        "SATISFIED, 2031-03-03T12:00, 1, 2",
        // b did not say, which is no praise
        "SATISFIED, 2031-03-03T15:00, 1, 1",
        "SATISFIED, 2031-03-05T09:00, 2, 2"
    })
    void aRateIsWhatTheHandTableSays(HotlineRate rate, String at, long numerator, long denominator) {
        assertThat(rates.of(rate, asOf(at))).isEqualTo(new Rate(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-03-03T09:00",
                "2031-03-03T10:10",
                "2031-03-03T11:00",
                "2031-03-03T11:01",
                "2031-03-03T13:01",
                "2031-03-04T09:00",
                "2031-03-04T09:01",
                "2031-03-05T09:00",
                "2031-03-06T08:59",
                "2031-03-06T09:00"
            })
    void theRawEventsCountedAnotherWayGiveTheSame(String at) {
        RawEvents raw = new RawEvents(jdbc, asOf(at));
        for (HotlineRate rate : HotlineRate.values()) {
            Rate figure = rates.of(rate, asOf(at));
            assertThat(figure).as(rate.chinese()).isEqualTo(raw.rate(rate));
            List<HotlineRates.Counted> opened = rates.counted(rate, asOf(at), "", 100);
            assertThat(opened).hasSize((int) figure.denominator());
            assertThat(opened).filteredOn(HotlineRates.Counted::good).hasSize((int) figure.numerator());
        }
    }

    @Test
    void whatWasTakenOutIsShownBesideTheFigure() {
        assertThat(rates.excluded(asOf("2031-03-06T08:59"))).isZero();
        assertThat(rates.excluded(asOf("2031-03-06T09:00"))).isEqualTo(1);
    }

    @Test
    void whatWasReceivedInNoPeriodHasNoRate() {
        Period before = new Period(county("2031-01-01T00:00"), county("2031-01-02T00:00"), county("2031-03-05T09:00"));
        assertThat(rates.of(HotlineRate.SOLVED, before).percent()).isEmpty();
        assertThat(rates.of(HotlineRate.RESPONSE, asOf("2031-03-04T18:00")).percent())
                .contains(new BigDecimal("50.00"));
    }

    private static Period asOf(String at) {
        return new Period(county("2031-03-01T00:00"), county("2031-04-01T00:00"), county(at));
    }
}
