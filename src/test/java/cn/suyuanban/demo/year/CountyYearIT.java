package cn.suyuanban.demo.year;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.catalog.guide.CatalogueStatistics;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.support.OwnJvm;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The county's year, stopped once and gone on with; its figures are counted in the raw tables. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "suyuanban.demo.ordinary=300")
@ActiveProfiles({"demo", "test"})
class CountyYearIT {

    @Autowired
    private YearReplay year;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Matters matters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Figures figures;

    /** What is static outlives the application of this test. */
    @AfterEach
    void letsTheClockRun() {
        clock.reset();
    }

    /** In the morning yellow turns orange all at once; in the afternoon every light can be met among few cases. */
    @BeforeEach
    void onAFridayAfternoon() {
        clock.setTo(county("2026-11-20T14:00"));
    }

    @Test
    void theReplayGivesThePublishedFigures() {
        // given a replay that stopped in the middle
        year.replay(500);
        assertThat(year.stand().all()).isEqualTo(500);
        // when
        year.replay(Integer.MAX_VALUE);
        // then
        assertThat(year.stand().percent()).isEqualTo(100);
        catalogue();
        hotline();
        problems();
        projects();
        leads();
        openCases();
        assertThat(count("select count(*) from visit where status = 'HELD'")).isEqualTo(93);
        assertThat(figure("visits-held")).isEqualByComparingTo("93");
        nothingOfTheFuture();
        investors();
    }

    /** Seven for the chain of one firm, ten from three regions; each became one of the projects. */
    private void investors() {
        assertThat(count("select count(*) from chain_lead")).isEqualTo(7);
        assertThat(count("select count(*) from investment_lead where region in ('BEIJING_TIANJIN_HEBEI',"
                        + " 'YANGTZE_DELTA', 'PEARL_DELTA')"))
                .isEqualTo(10);
        assertThat(count("select count(*) from investment_event where act = 'HAND_OVER'"))
                .isEqualTo(17);
        assertThat(figure("investment-chain-signed")).isEqualByComparingTo("7");
        assertThat(figure("investment-region-signed")).isEqualByComparingTo("10");
    }

    private BigDecimal figure(String id) {
        return figures.of(id, null, Filter.ALL).value();
    }

    private void nothingOfTheFuture() {
        for (String happened : List.of(
                "case_file where received_at",
                "notice where issued_at",
                "clock_event where at",
                "hotline_event where at")) {
            assertThat(count("select count(*) from " + happened
                            + " > timestamp with time zone '2026-11-20 14:00:00+08'"))
                    .isZero();
        }
    }

    private void catalogue() {
        CatalogueStatistics catalogue = matters.catalogue().statistics();
        assertThat(catalogue.matters()).isEqualTo(350);
        assertThat(figure("catalogue-matters")).isEqualByComparingTo("350");
        assertThat(catalogue.online().value()).isEqualByComparingTo("94.86");
        assertThat(catalogue.compression().sums())
                .filteredOn(sum -> sum.unit() == LimitUnit.WD)
                .singleElement()
                .satisfies(sum -> assertThat(sum.percent()).isEqualByComparingTo("84.27"));
    }

    /** Every light, a pause, an extension and a supplement are there to be shown. */
    private void openCases() {
        String open = " from case_file f where f.service like 'sample-matter-%' and f.closed_at is null";
        assertThat(jdbc.sql("select distinct s.last_rung"
                                + open.replace("where", "join case_step s on s.case_id = f.id where"))
                        .query(String.class)
                        .list())
                .contains(null, "YELLOW", "ORANGE", "RED");
        assertThat(count("select count(*)" + open + " and f.paused_at is not null"))
                .isPositive();
        assertThat(count("select count(*)" + open + " and f.extended_by is not null"))
                .isPositive();
    }

    private void hotline() {
        assertThat(count("select count(*) from hotline_request")).isEqualTo(946);
        assertThat(
                        count(
                                "select count(*) from case_file where service = 'hotline-request' and closed_at <= promised_due"))
                .isEqualTo(946);
        assertThat(figure("hotline-requests")).isEqualByComparingTo("946");
    }

    private void problems() {
        assertThat(count("select count(*) from problem")).isEqualTo(113);
        assertThat(count("select count(*) from problem where status = 'CLOSED'"))
                .isEqualTo(102);
        assertThat(figure("problems-found")).isEqualByComparingTo("113");
        assertThat(figure("problems-closed")).isEqualByComparingTo("102");
        assertThat(figure("problems-open")).isEqualByComparingTo("11");
    }

    private void projects() {
        assertThat(count("select count(*) from project")).isEqualTo(88);
        assertThat(count("select count(distinct cluster) from project")).isEqualTo(6);
        assertThat(money("1 = 1")).isEqualByComparingTo("37727000000");
        assertThat(money("p.industrial and s.amount > 100000000")).isEqualByComparingTo("21000000000");
        assertThat(figure("projects")).isEqualByComparingTo("88");
        assertThat(figure("projects-investment")).isEqualByComparingTo("37727");
        assertThat(figure("project-clusters")).isEqualByComparingTo("6");
        assertThat(figure("projects-large-industrial")).isEqualByComparingTo("37");
        assertThat(figure("projects-large-industrial-investment")).isEqualByComparingTo("21000");
    }

    private void leads() {
        assertThat(count("select count(*) from lead")).isEqualTo(27);
        assertThat(count("select count(*) from lead where status = 'DONE'")).isEqualTo(15);
        assertThat(count("select sum(people) from lead")).isEqualTo(16);
    }

    private BigDecimal money(String which) {
        return jdbc.sql(
                        "select sum(s.amount) from project p join project_snapshot s on s.code = p.code and s.id = (select max(id) from project_snapshot where code = p.code) where "
                                + which)
                .query(BigDecimal.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
