package cn.suyuanban.investment;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.investment.InvestmentRates.Rate;
import cn.suyuanban.ledger.Times;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rates of any day and the list of leads, counted again by plain statements over the raw tables. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class InvestmentRecountTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final long SEED = 20260831L;
    private static final int LEADS = 60;
    private static final List<String> PATH = List.of("REGISTER", "JUDGE", "SIGN", "SIGN", "INCORPORATE", "HAND_OVER");

    /** What had been registered by then and was not replaced by another owner by then. */
    private static final String HOLDING = " from investment_lead l where exists (select 1 from investment_event r"
            + " where r.case_id = l.case_id and r.at < :end) and not exists (select 1 from investment_lead o"
            + " join investment_event r on r.case_id = o.case_id where o.linked_to = l.number"
            + " and o.link_kind = 'OWNER_CHANGE' and r.at < :end)";

    private static final String COUNTED = HOLDING + " and l.link_kind <> 'EXPANSION'";
    private static final String SIGNED = happened("SIGN", "");
    private static final String LANDED = happened("HAND_OVER", "");
    private static final String AMOUNT = "(select s.amount from investment_event s where s.case_id = l.case_id"
            + " and s.act = 'SIGN' and s.at < :end order by s.id desc limit 1)";

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private LeadBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void aYearOfLeads() {
        clock.setTo(county("2026-12-31T09:00"));
        Random random = new Random(SEED);
        for (int lead = 0; lead < LEADS; lead++) {
            live(lead, random);
        }
    }

    @Test
    void theRatesOfAnyDayAreThoseOfTheRawEventsAndProjects() {
        for (LocalDate day = FIRST; day.getYear() == 2026; day = day.plusDays(23)) {
            InvestmentRates rates = leads.rates(day);
            Map<String, Object> when = at(day);
            assertThat(rates.conversion())
                    .as("conversion on " + day)
                    .isEqualTo(rate(count(COUNTED + SIGNED, when), count(COUNTED, when)));
            String ripe = happened("SIGN", " and s.at < :ripe");
            assertThat(rates.landing())
                    .as("landing on " + day)
                    .isEqualTo(rate(count(COUNTED + ripe + LANDED, when), count(COUNTED + ripe, when)));
            assertThat(rates.start())
                    .as("start on " + day)
                    .isEqualTo(rate(count(COUNTED + project("started"), when), count(COUNTED + LANDED, when)));
            assertThat(rates.production())
                    .as("production on " + day)
                    .isEqualTo(rate(
                            count(COUNTED + project("started") + project("in_production"), when),
                            count(COUNTED + project("started"), when)));
            assertThat(rates.large())
                    .as("large on " + day)
                    .isEqualTo(rate(
                            count(COUNTED + " and " + AMOUNT + " >= 100000000", when), count(COUNTED + SIGNED, when)));
            assertThat(rates.signed())
                    .as("signed on " + day)
                    .isEqualByComparingTo(sum("select sum(" + AMOUNT + ")" + HOLDING, when));
            funds(day, rates.funds(), when);
        }
    }

    @Test
    void everyLeadIsOnOnePageAndCountedAtOneStep() {
        List<LeadBook.Entry> first = book.page(LeadBook.Filter.ALL, null, 25);
        List<LeadBook.Entry> second =
                book.page(LeadBook.Filter.ALL, first.get(24).lead().number(), 1000);
        assertThat(first.size() + (long) second.size())
                .isEqualTo(book.counts(LeadBook.Filter.ALL).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        book.counts(LeadBook.Filter.ALL).forEach((stage, number) -> {
            LeadBook.Filter filter = new LeadBook.Filter(null, null, stage, null, null);
            assertThat(book.page(filter, null, 1000))
                    .hasSize(number.intValue())
                    .allMatch(entry -> entry.history().stage() == stage);
        });
        assertThat(book.units()).contains("开发区", "商务局");
        assertThat(book.page(new LeadBook.Filter("开发区", "新材料", null, null, null), null, 1000))
                .isNotEmpty()
                .allMatch(entry -> "开发区".equals(entry.history().unit()))
                .allMatch(entry -> "新材料".equals(entry.lead().cluster()));
    }

    private void funds(LocalDate day, Rate funds, Map<String, Object> when) {
        assertThat(funds.numerator())
                .as("invested on " + day)
                .isEqualByComparingTo(sum(
                        "select sum((select f.invested from project_snapshot f where f.code = p.code and f.as_of <= :day"
                                + " and f.recorded_at < :end order by f.as_of desc, f.id desc limit 1)) from project p"
                                + " where p.code in (select h.subject from investment_event h where h.act = 'HAND_OVER'"
                                + " and h.at < :end and h.case_id in (select l.case_id" + HOLDING + "))",
                        when));
        assertThat(funds.denominator())
                .as("signed and handed over on " + day)
                .isEqualByComparingTo(sum("select sum(" + AMOUNT + ")" + HOLDING + LANDED, when));
    }

    /** Registers a lead and takes it a random way along the path; every fifth follows the one before it. */
    private void live(int index, Random random) {
        String number = "Z-%03d".formatted(index);
        boolean follows = index % 5 == 4;
        String kind = follows ? List.of("EXPANSION", "OWNER_CHANGE").get(index / 5 % 2) : "FIRST";
        jdbc.sql(
                        "insert into investment_lead (case_id, number, investor, project, cluster, amount, link_kind, linked_to)"
                                + " values (?, ?, '示例投资方', '示例项目', ?, 1, ?, ?)")
                .params(number, number, index % 3 == 0 ? "新材料" : "新装备", kind)
                .param(follows ? "Z-%03d".formatted(index - 1) : null)
                .update();
        LocalDate day = FIRST.plusDays(random.nextInt(200));
        String code = "INVEST-" + (follows ? index - 1 : index);
        for (String act : PATH.subList(0, 1 + random.nextInt(PATH.size()))) {
            String subject = Map.of("REGISTER", index % 2 == 0 ? "开发区" : "商务局", "SIGN", "FORMAL", "HAND_OVER", code)
                    .get(act);
            BigDecimal amount = "SIGN".equals(act) ? BigDecimal.valueOf(1 + random.nextInt(30), -7) : null;
            jdbc.sql("insert into investment_event (case_id, act, subject, passed, amount, actor, at)"
                            + " values (?, ?, ?, true, ?, 'market', ?)")
                    .params(number, act, subject)
                    .params(amount, Times.offset(noon(day)))
                    .update();
            day = day.plusDays(random.nextInt(20));
        }
        if (!follows) {
            project(code, day, random);
        }
    }

    private void project(String code, LocalDate day, Random random) {
        LocalDate started = random.nextInt(3) > 0 ? day.plusDays(random.nextInt(30)) : null;
        LocalDate producing = started != null && random.nextBoolean() ? started.plusDays(random.nextInt(60)) : null;
        jdbc.sql("insert into project (code, name, cluster, leader, head, unit, started, in_production, note,"
                        + " schedule_version) values (?, '示例', '新材料', '', '', '', ?, ?, '', 0)")
                .params(code, started, producing)
                .update();
        for (int month = 1; month <= 3; month++) {
            LocalDate asOf = day.plusMonths(month);
            jdbc.sql(
                            "insert into project_snapshot (code, as_of, stage, amount, invested, image, recorded_at, recorded_by)"
                                    + " values (?, ?, 'PREPARATION', 1, ?, '', ?, 'team')")
                    .params(code, asOf, random.nextInt(10_000_000))
                    .param(Times.offset(noon(asOf.plusDays(random.nextInt(10)))))
                    .update();
        }
    }

    private static Instant noon(LocalDate day) {
        return county(day + "T12:00");
    }

    private static Map<String, Object> at(LocalDate day) {
        return Map.of(
                "day", day,
                "end", Times.offset(county(day.plusDays(1) + "T00:00")),
                "ripe", Times.offset(county(day.minusMonths(6).plusDays(1) + "T00:00")));
    }

    private static String happened(String act, String condition) {
        return " and exists (select 1 from investment_event s where s.case_id = l.case_id and s.act = '" + act
                + "' and s.at < :end" + condition + ")";
    }

    private static String project(String date) {
        return " and exists (select 1 from investment_event s join project p on p.code = s.subject"
                + " where s.case_id = l.case_id and s.act = 'HAND_OVER' and s.at < :end and p." + date + " <= :day)";
    }

    private BigDecimal count(String from, Map<String, Object> when) {
        return sum("select count(*)" + from, when);
    }

    private BigDecimal sum(String sql, Map<String, Object> when) {
        return jdbc.sql(sql).params(when).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
    }

    private static Rate rate(BigDecimal numerator, BigDecimal denominator) {
        return new Rate(numerator, denominator);
    }
}
