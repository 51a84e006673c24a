package cn.suyuanban.investment;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.investment.InvestmentRates.Rate;
import cn.suyuanban.investment.Lead.Kind;
import cn.suyuanban.investment.Lead.Link;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Leads in the tables: one record for one investor and project, and rates that the raw events confirm. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class InvestmentLeadsTest {

    private static final Instant SIGNED = county("2026-01-12T10:00");

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void onTheLastDayOfAugust() {
        clock.setTo(county("2026-08-31T09:00"));
    }

    @Test
    void twoUnitsThatRegisterTheSameProjectShareOneRecord() {
        register("L-1", "示例投资（上海）公司", "轴承项目", Link.NONE, "开发区");
        String record = register("L-2", "示例投资(上海) 公司", "轴承 项目", Link.NONE, "商务局");
        assertThat(record).isEqualTo("case-L-1");
        assertThat(leads.history(record).contested()).isTrue();
        assertThat(count("select count(*) from investment_lead where number in ('L-1', 'L-2')"))
                .isEqualByComparingTo("1");
        refused("lead-known", () -> register("L-3", "示例投资（上海）公司", "轴承项目", Link.NONE, "开发区"));
    }

    @Test
    void aLeadThatWasDroppedCanComeAgain() {
        register("L-1", "示例甲", "项目", Link.NONE, "开发区");
        act("L-1", LeadAct.DROP, null);
        assertThat(register("L-2", "示例甲", "项目", Link.NONE, "商务局")).isEqualTo("case-L-2");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() {
        refused("link-unknown", () -> register("L-1", "示例甲", "二期", new Link(Kind.EXPANSION, "L-0"), "开发区"));
        refused("lead-unknown", () -> act("L-9", LeadAct.JUDGE, null));
        refused(
                "amount-missing",
                () -> leads.register(
                        new Lead("c", "L-1", "示例甲", Region.SHANXI, "项目", "新材料", BigDecimal.ZERO, Link.NONE),
                        "开发区",
                        "market",
                        SIGNED,
                        null));
        assertThat(count("select count(*) from investment_event where case_id in ('c', 'case-L-1', 'case-L-9')"))
                .isZero();
    }

    @Test
    @Tag("R59")
    void aContractIsNotWrittenDownBeforeTheReview() {
        register("L-1", "示例甲", "项目", Link.NONE, "开发区");
        refused("gates-closed", () -> sign("L-1", "100"));
        assertThat(count("select count(*) from investment_event where case_id = 'case-L-1' and act = 'SIGN'"))
                .isZero();
    }

    @Test
    void theRatesAreThoseOfTheRawEvents() {
        landed("L-1", Link.NONE, "10000");
        landed("L-2", new Link(Kind.EXPANSION, "L-1"), "2000");
        landed("L-3", new Link(Kind.OWNER_CHANGE, "L-1"), "9000");
        signed("L-4", Link.NONE, "500");
        register("L-5", "示例 L-5", "项目", Link.NONE, "开发区");
        InvestmentRates rates = leads.rates();
        assertThat(rates.conversion()).isEqualTo(new Rate(new BigDecimal(2), new BigDecimal(3)));
        assertThat(rates.landing()).isEqualTo(new Rate(BigDecimal.ONE, new BigDecimal(2)));
        assertThat(rates.signed()).isEqualByComparingTo("115000000");
        assertThat(count("select count(*) from investment_lead l" + counted())).isEqualByComparingTo("3");
        assertThat(count("select count(*) from investment_lead l" + counted() + with("SIGN")))
                .isEqualByComparingTo(rates.conversion().numerator());
        assertThat(count("select count(*) from investment_lead l" + counted() + with("SIGN") + with("HAND_OVER")))
                .isEqualByComparingTo(rates.landing().numerator());
        assertThat(count("select sum(e.amount) from investment_event e join investment_lead l on l.case_id = e.case_id"
                        + " where e.id = (select max(s.id) from investment_event s where s.case_id = l.case_id"
                        + " and s.act = 'SIGN') and l.number not in"
                        + " (select linked_to from investment_lead where link_kind = 'OWNER_CHANGE')"))
                .isEqualByComparingTo(rates.signed());
    }

    private static String counted() {
        return " where l.link_kind <> 'EXPANSION' and l.number not in"
                + " (select linked_to from investment_lead where link_kind = 'OWNER_CHANGE')";
    }

    private static String with(String act) {
        return " and exists (select 1 from investment_event e where e.case_id = l.case_id and e.act = '" + act + "')";
    }

    private BigDecimal count(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }

    private String register(String number, String investor, String project, Link link, String unit) {
        Lead lead = new Lead("case-" + number, number, investor, Region.SHANXI, project, "新材料", BigDecimal.TEN, link);
        return leads.register(lead, unit, "market", SIGNED, "展会上接触");
    }

    private void signed(String number, Link link, String wan) {
        register(number, "示例 " + number, "项目", link, "开发区");
        act(number, LeadAct.JUDGE, null);
        act(number, LeadAct.TALK, null);
        act(number, LeadAct.VISIT, null);
        for (Gate gate : Gate.values()) {
            act(number, LeadAct.GATE, gate.name());
        }
        act(number, LeadAct.REVIEW, null);
        sign(number, wan);
    }

    private void landed(String number, Link link, String wan) {
        signed(number, link, wan);
        act(number, LeadAct.INCORPORATE, null);
        act(number, LeadAct.HAND_OVER, "INVEST-" + number);
    }

    private void act(String number, LeadAct act, String subject) {
        leads.record("case-" + number, LeadEvent.of(act, subject, "fire", SIGNED, "见材料"));
    }

    private void sign(String number, String wan) {
        BigDecimal amount = new BigDecimal(wan).movePointRight(4);
        leads.record("case-" + number, new LeadEvent(LeadAct.SIGN, "FORMAL", true, amount, "fire", SIGNED, null));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(LeadRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
