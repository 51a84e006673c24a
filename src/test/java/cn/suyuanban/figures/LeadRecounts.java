package cn.suyuanban.figures;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads about officials once more: what is told lags behind what is so, but by no more than two. */
final class LeadRecounts {

    private static final Map<String, String> COUNTS = Map.of(
            "leads-received", "select count(*) from lead where case_id is not null and received_at < ?",
            "leads-closed", "select count(*) from lead where closed_at < ?",
            "leads-people", "select coalesce(sum(people), 0) from lead where closed_at < ?");

    private LeadRecounts() {}

    static void check(SoftAssertions all, Figure figure, LocalDate day, JdbcClient jdbc) {
        LocalDate quarter = day.plusDays(1).with(IsoFields.DAY_OF_QUARTER, 1);
        long real = jdbc.sql(COUNTS.get(figure.id()))
                .param(offset(WorkingCalendar.startOf(quarter)))
                .query(Long.class)
                .single();
        BigDecimal told = figure.value() == null ? BigDecimal.ZERO : figure.value();
        all.assertThat(real - told.longValueExact()).as(figure.id()).isBetween(0L, 2L);
    }
}
