package cn.suyuanban.security;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.investment.Region;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees the leads of investors: the office that keeps them and those that oversee it; nobody else. */
@SuyuanbanTest
class SecurityInvestmentPagesTest {

    private static final String NUMBER = "PAGES-1";
    private static final String CHAIN = "示例页面链";

    @LocalServerPort
    private int port;

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aLeadThatWasJudged() {
        forget();
        Lead lead = new Lead(
                NUMBER,
                NUMBER,
                "示例页面投资方",
                Region.SHANXI,
                "示例页面项目",
                "示例页面集群",
                new BigDecimal("12000000"),
                Lead.Link.NONE);
        leads.register(lead, "investment", "investment", county("2026-03-02T09:00"), "展会上接触");
        leads.record(
                NUMBER,
                new LeadEvent(LeadAct.JUDGE, null, false, null, "manager", county("2026-03-03T09:00"), "不符合产业方向"));
    }

    @AfterEach
    void forget() {
        for (String table : List.of("chain_target", "chain_gap")) {
            jdbc.sql("delete from " + table + " where chain = ?").param(CHAIN).update();
        }
        jdbc.sql("delete from industry_chain where name = ?").param(CHAIN).update();
        jdbc.sql("delete from investment_event where case_id = ?").param(NUMBER).update();
        jdbc.sql("delete from investment_lead where case_id = ?").param(NUMBER).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/investment", "/investment/PAGES-1", "/investment/rates", "/investment/chains"})
    void strangersAreSentToTheLoginAndOtherStaffAwayFromEveryPage(String address) {
        HttpResponse<String> stranger = Visitor.stranger(port).get(address);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(stranger)).endsWith("/login");
        for (String other : new String[] {"market", "window", "hotline", "team", "inspector"}) {
            assertThat(get(other, address).statusCode())
                    .as("%s by %s", address, other)
                    .isEqualTo(403);
        }
        for (String reader : new String[] {"investment", "manager", "supervision", "admin"}) {
            assertThat(get(reader, address).statusCode())
                    .as("%s by %s", address, reader)
                    .isEqualTo(200);
        }
    }

    @Test
    void theListAndThePageSayWhereALeadStands() {
        assertThat(get("manager", "/investment?cluster=%E7%A4%BA%E4%BE%8B%E9%A1%B5%E9%9D%A2%E9%9B%86%E7%BE%A4")
                        .body())
                .contains("示例页面项目", "1,200", "研判", "未签约");
        assertThat(get("manager", "/investment/" + NUMBER).body())
                .contains("示例页面投资方", "山西省内", "产业预审", "审查未完成", "不符合产业方向", "未通过", "未转入项目护航");
    }

    @ParameterizedTest
    @CsvSource({
        "/investment/NONE, 404, lead-unknown",
        "/investment?stage=NONE, 200, 无法识别",
        "/investment/rates?asOf=morgen, 200, 日期无法识别"
    })
    void whatThereIsNotIsSaidAndShowsNoError(String address, int status, String said) {
        HttpResponse<String> answer = get("investment", address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void theRatesOfAPastDayAreShownWithTheirDefinitions() {
        assertThat(get("investment", "/investment/rates?asOf=2026-03-31").body())
                .contains("2026年3月31日", "线索转化率", "首次签约已满 6 个月", "增资、二期只计金额");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin", "market"})
    void onlyTheOfficeOfInvestmentWritesChainsDown(String other) {
        Map<String, String> chain = Map.of("chain", CHAIN, "leader", "leader", "firm", "示例链主");
        assertThat(keep(other, "", chain).statusCode()).isEqualTo(403);
        assertThat(keep(other, "/gaps", gap("UPSTREAM", "")).statusCode()).isEqualTo(403);
        assertThat(get("investment", "/investment/chains").body()).contains("保存产业链");
    }

    @Test
    void aChainAndItsGapAreWrittenDownAndMendedAndWhatIsWrongIsSaid() {
        assertThat(keep("investment", "", Map.of("chain", CHAIN, "leader", "leader", "firm", "示例链主"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keep("investment", "", Map.of("chain", CHAIN, "leader", "leader", "firm", "示例新链主"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keep("investment", "/gaps", gap("UPSTREAM", "示例铸造、示例锻造")).statusCode())
                .isEqualTo(302);
        assertThat(keep("investment", "/gaps", gap("DOWNSTREAM", "示例锻造")).statusCode())
                .isEqualTo(302);
        assertThat(get("manager", "/investment/chains").body())
                .contains(CHAIN, "县领导", "示例新链主", "精密铸件", "下游", "示例锻造")
                .doesNotContain("示例铸造", "保存产业链");
        assertThat(keep("investment", "/gaps", gap("NONE", "")).body()).contains("choice-unknown", "精密铸件");
        assertThat(keep("investment", "", Map.of("chain", CHAIN, "leader", "", "firm", ""))
                        .body())
                .contains("value-missing");
        assertThat(get("supervision", "/investment/chains/file").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> gap(String part, String targets) {
        return Map.of(
                "chain", CHAIN, "node", "精密铸件", "part", part, "kind", "MISSING", "aim", "FILL", "targets", targets);
    }

    private HttpResponse<String> keep(String user, String address, Map<String, String> fields) {
        Visitor staff = Visitor.staff(port, user);
        Map<String, String> said = new HashMap<>(fields);
        said.put("_csrf", staff.csrf("/problems"));
        return staff.form("/investment/chains" + address, said);
    }

    private HttpResponse<String> get(String user, String address) {
        return Visitor.staff(port, user).get(address);
    }
}
