package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.Notices;
import cn.suyuanban.procedure.hotline.OpenRequest;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees the hotline's requests and rates, and who takes a request out of them. */
@SuyuanbanTest
class SecurityHotlineDeskTest extends OpenRequest {

    private static final Map<String, String> ASKED = Map.of("ground", "REPEATED", "reason", "已经依法答复，没有新的事实");

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    private String page;

    @BeforeEach
    void anAnsweredRequest() {
        answered();
        page = "/hotline/" + request.getBusinessKey();
    }

    @ParameterizedTest
    @Tag("R48")
    @ValueSource(strings = {"hotline", "manager", "supervision", "admin"})
    void whoWatchesSeesListRequestAndRatesButNeverWhoCalled(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/hotline?status=REPLIED&unit=city").body())
                .contains(request.getBusinessKey(), "待回访", "城市管理局", "2026年11月9日 18:00");
        assertThat(staff.get("/hotline?status=CLOSED&theme=nothing").body())
                .contains("没有符合条件的工单")
                .doesNotContain(request.getBusinessKey());
        String file = staff.get(page).body();
        assertThat(file).contains("路灯已修复，电话答复", "还没有回访", "要求保密").doesNotContain("王小明", "13900001234");
        assertThat(file.contains("路灯多日不亮")).isEqualTo(user.equals("hotline"));
        assertThat(staff.get("/hotline/rates?from=2026-11-02&asOf=2026-11-02").body())
                .contains("响应率", "一次办结率", "已经办结的工单", "不计专题工单");
        assertThat(staff.get("/hotline/rates/ON_TIME?from=2026-11-02&asOf=2026-11-02")
                        .body())
                .contains(request.getBusinessKey(), "计入分子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "window", "market-head", "inspector"})
    void handlersAndOthersDoNotGetIn(String user) {
        Visitor staff = Visitor.staff(port, user);
        for (String address : List.of("/hotline", page, "/hotline/rates", "/hotline/rates/SOLVED")) {
            assertThat(staff.get(address).statusCode()).as(address).isEqualTo(403);
        }
    }

    @Test
    void strangersAreSentToTheSignInPageAndUnknownNumbersAreNothing() {
        for (String address : List.of("/hotline", page, "/hotline/rates", page + "/exclusion")) {
            assertThat(Visitor.location(Visitor.stranger(port).get(address))).endsWith("/login");
        }
        Visitor staff = Visitor.staff(port, "hotline");
        assertThat(staff.get("/hotline/20200101-999999").statusCode()).isEqualTo(404);
        assertThat(staff.get("/hotline?status=NOTHING").body()).contains("没有筛选");
        assertThat(staff.get("/hotline/rates/NOTHING").statusCode()).isEqualTo(400);
    }

    @Test
    void aUnitAsksOnceOnAListedGroundAndSomebodyElseDecides() {
        String door = page + "/exclusion";
        Visitor unit = Visitor.staff(port, "city");
        assertThat(send(unit, door, Map.of("reason", "不合理")).body()).contains("exclusion-ground");
        assertThat(send(unit, door, ASKED).body()).contains("已经依法答复", "待审核").doesNotContain("同意剔除</button>");
        assertThat(send(unit, door, ASKED).body()).contains("exclusion-twice");
        assertThat(unit.get("/cases/" + request.getBusinessKey()).body()).contains("href=\"" + door + "\"");
        assertThat(unit.get(door).body()).contains("返回办件");
        assertThat(told()).contains("EXCLUSION_ASKED hotline", "EXCLUSION_ASKED supervision");
        assertThat(Visitor.staff(port, "hotline").get("/hotline").body()).contains("待审核的剔除申请", door);
        assertThat(Visitor.staff(port, "manager").get("/hotline").body()).doesNotContain(door);
        Map<String, String> decision = Map.of("granted", "true", "opinion", "属实");
        unit.form(door + "/decision", with(unit, door, decision));
        assertThat(unit.get(door).body()).contains("待审核");
        Visitor supervision = Visitor.staff(port, "supervision");
        supervision.form(door + "/decision", with(supervision, door, decision));
        assertThat(supervision.get(door).body()).contains("同意剔除：属实");
        assertThat(supervision.get("/hotline").body()).doesNotContain(door);
        assertThat(told()).contains("EXCLUSION_DECIDED city");
        supervision.form(door + "/decision", with(supervision, door, Map.of("granted", "false", "opinion", "改")));
        assertThat(supervision.get(page).body()).contains("同意剔除").doesNotContain("不同意剔除");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "market", "admin", "manager"})
    void nobodyElseAsksForAnExclusion(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get(page + "/exclusion").statusCode()).isEqualTo(404);
        staff.form(page + "/exclusion", with(staff, "/problems", ASKED));
        assertThat(Visitor.staff(port, "supervision").get(page).body()).contains("没有申请");
    }

    private List<String> told() {
        return notices.ofCase(request.getId()).stream()
                .map(notice -> notice.kind() + " " + notice.recipient())
                .toList();
    }

    private static HttpResponse<String> send(Visitor who, String door, Map<String, String> form) {
        HttpResponse<String> answer = who.form(door, with(who, door, form));
        return who.get(URI.create(Visitor.location(answer)).getPath());
    }

    private static Map<String, String> with(Visitor who, String tokenPage, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", who.csrf(tokenPage));
        return all;
    }
}
