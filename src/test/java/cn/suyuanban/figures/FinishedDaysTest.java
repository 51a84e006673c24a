package cn.suyuanban.figures;

import static cn.suyuanban.ledger.Times.offset;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.days.FinishedDays;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums of finished days against the raw facts, and what a past day goes on saying. */
@SuyuanbanTest
@EveryDatabase
class FinishedDaysTest {

    private static final String SERVICE = "figures-test";
    private static final LocalDate FIRST = LocalDate.of(2033, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2033, 3, 20);
    private static final Filter FILTER = new Filter(FIRST, null, SERVICE);

    @Autowired
    private Figures figures;

    @Autowired
    private FinishedDays days;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void later() {
        clock.setTo(WorkingCalendar.startOf(LAST.plusDays(10)));
        FIRST.datesUntil(LAST.plusDays(12)).forEach(day -> days.touched(WorkingCalendar.startOf(day)));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from case_step where element = ?").param(SERVICE).update();
        jdbc.sql("delete from case_file where service = ?").param(SERVICE).update();
        later();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSumIsWhatTheRawFactsSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Instant received = WorkingCalendar.startOf(FIRST).plusSeconds(random.nextInt(19 * 86_400));
            Instant closed = random.nextInt(4) == 0 ? null : received.plusSeconds(random.nextInt(6 * 86_400));
            add("fd-" + seed + "-" + i, received, received.plusSeconds(random.nextInt(6 * 86_400)), closed);
        }
        for (LocalDate day : new LocalDate[] {FIRST.plusDays(3), FIRST.plusDays(11), LAST}) {
            Instant end = WorkingCalendar.startOf(day.plusDays(1));
            assertThat(value("cases-received", day)).isEqualTo(count("received_at < :end", end));
            assertThat(value("cases-closed", day)).isEqualTo(count("closed_at < :end", end));
            assertThat(value("cases-open", day))
                    .isEqualTo(count("received_at < :end and (closed_at is null or closed_at >= :end)", end));
            Figure rate = figures.of("on-time-rate", day, FILTER);
            long onTime = count("closed_at < :end and closed_at <= due_at", end);
            assertThat(rate.numerator().longValue()).isEqualTo(onTime);
            assertThat(rate.denominator().longValue())
                    .isEqualTo(onTime + count("due_at < :end and coalesce(closed_at, :end) > due_at", end));
        }
    }

    @Test
    void closingALateCaseChangesNeitherYesterdayNorTheRate() {
        // given
        Instant received = WorkingCalendar.startOf(FIRST);
        add("fd-late", received, received.plus(Duration.ofDays(1)), null);
        LocalDate yesterday = FIRST.plusDays(4);
        assertThat(value("cases-overdue", yesterday)).isOne();
        // when
        jdbc.sql("update case_file set closed_at = ? where id = 'fd-late'")
                .param(offset(WorkingCalendar.startOf(FIRST.plusDays(5))))
                .update();
        days.touched(WorkingCalendar.startOf(FIRST.plusDays(5)));
        // then
        assertThat(value("cases-overdue", yesterday)).isOne();
        assertThat(value("cases-open", yesterday)).isOne();
        assertThat(value("cases-open", FIRST.plusDays(5))).isZero();
        assertThat(figures.of("on-time-rate", LAST, FILTER).value()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(figures.lines("on-time-rate", LAST, FILTER, Slice.whole("", 10)))
                .extracting(Line::id)
                .containsExactly("fd-late");
    }

    @Test
    void aCaseThatComesAfterwardsIsLateOnADayThatWasSummedBefore() {
        assertThat(figures.of("on-time-rate", LAST, FILTER).denominator()).isEqualByComparingTo(BigDecimal.ZERO);
        Instant received = WorkingCalendar.startOf(FIRST);
        add("fd-imported", received, received.plus(Duration.ofDays(3)), null);
        days.touched(received);
        assertThat(figures.of("on-time-rate", LAST, FILTER).denominator()).isEqualByComparingTo(BigDecimal.ONE);
    }

    private long value(String id, LocalDate day) {
        return figures.of(id, day, FILTER).value().longValue();
    }

    private long count(String condition, Instant end) {
        return jdbc.sql("select count(*) from (select f.received_at, f.closed_at, s.due_at from case_file f"
                        + " join case_step s on s.id = f.id where f.service = '" + SERVICE + "') x where " + condition)
                .param("end", offset(end))
                .query(Long.class)
                .single();
    }

    private void add(String id, Instant received, Instant due, Instant closed) {
        jdbc.sql("insert into case_file (id, number, service, service_name, applicant, received_at, closed_at)"
                        + " values (?, ?, ?, '示例', '示例', ?, ?)")
                .params(id, id, SERVICE, offset(received), offset(closed))
                .update();
        jdbc.sql(
                        "insert into case_step (id, case_id, scope, element, name, opened_at, counted_from, promised_limit, due_at)"
                                + " values (?, ?, 'CASE', ?, '示例', ?, ?, '1WD', ?)")
                .params(id, id, SERVICE, offset(received), offset(received), offset(due))
                .update();
    }
}
