package cn.suyuanban.lead.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.lead.figures.LeadFigures.Row;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Figures of a quarter against a list counted by hand. */
class LeadStatisticsTest {

    private JdbcClient jdbc;

    /**
     * Second quarter: 12 received (7 approval, 5 service), 4 closed (approval, of which one came in the quarter before) with
     * 6 people; one more of approval came on the first of July, one ended then.
     */
    @BeforeEach
    void aListOfLeads() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(database);
        jdbc.sql("create table case_file (id varchar(64) primary key)").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V33__leads.sql")).execute(database);
        for (int i = 0; i < 3; i++) {
            lead("APPROVAL", "2026-04-01T00:00:00+08:00", "2026-06-30T23:59:59+08:00", i + 1);
        }
        lead("APPROVAL", "2026-03-31T23:59:59+08:00", "2026-05-01T09:00:00+08:00", 0);
        lead("APPROVAL", "2026-06-30T23:59:59+08:00", "2026-07-01T00:00:00+08:00", 9);
        lead("APPROVAL", "2026-07-01T00:00:00+08:00", null, 0);
        for (int i = 0; i < 3; i++) {
            lead("APPROVAL", "2026-05-02T09:00:00+08:00", null, 0);
        }
        for (int i = 0; i < 5; i++) {
            lead("SERVICE", "2026-05-02T09:00:00+08:00", null, 0);
        }
    }

    @Test
    @Tag("R58")
    void aQuarterCountsWhatCameAndWhatEndedInIt() {
        LeadFigures figures = at("2026-07-01T00:00:00+08:00").of(2026, 2).orElseThrow();
        assertThat(figures.rows())
                .containsExactly(
                        new Row("行政审批环境", 7L, 4L, 6L),
                        new Row("市场要素环境", null, null, null),
                        new Row("政务服务环境", 5L, null, null),
                        new Row("监管执法环境", null, null, null),
                        new Row("法治保障环境", null, null, null),
                        new Row("尚未分类", null, null, null));
        assertThat(figures.total()).isEqualTo(new Row("合计", null, null, null));
    }

    @Test
    @Tag("R58")
    void aQuarterThatIsNotOverIsNotTold() {
        assertThat(at("2026-06-30T23:59:59+08:00").of(2026, 2)).isEmpty();
    }

    private LeadStatistics at(String now) {
        return new LeadStatistics(jdbc, Clock.fixed(OffsetDateTime.parse(now).toInstant(), WorkingCalendar.ZONE));
    }

    private void lead(String aspect, String received, String closed, int people) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into case_file values (?)").param(id).update();
        jdbc.sql("insert into lead (id, case_id, source, received_at, awaited, status, aspect, closed_at, people)"
                        + " values (?, ?, 'REPORT', ?, true, 'DONE', ?, ?, ?)")
                .params(id, id, instant(received), aspect, closed == null ? null : instant(closed), people)
                .update();
    }

    private static Object instant(String text) {
        return OffsetDateTime.parse(text);
    }
}
