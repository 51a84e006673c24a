package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.procedure.lead.OpenLead;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to see what about a lead over real HTTP: the inspector everything and on record, others next to nothing. */
@SuyuanbanTest
class SecurityLeadsTest extends OpenLead {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"admin", "manager", "supervision", "leader", "designer", "market", "hotline", "window"})
    void nobodyElseOpensALeadOrTheListOfThem(String user) {
        reported();
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/leads/" + receipt.number()).statusCode()).isEqualTo(403);
        assertThat(staff.get("/leads").statusCode()).isEqualTo(403);
        assertThat(staff.get("/leads/new").statusCode()).isEqualTo(403);
        assertThat(submit(staff, "/leads/" + receipt.number() + "/accepted", "").statusCode())
                .isEqualTo(403);
        assertThat(submit(staff, "/leads/new", "content=x&unitName=y").statusCode())
                .isEqualTo(403);
        assertThat(journey.openSteps(lead)).contains("告知受理");
    }

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"/leads", "/leads/new", "/leads/figures", "/leads/20200101-000001"})
    void aStrangerIsSentToTheLogin(String address) {
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"admin", "manager", "supervision", "inspector"})
    void aLeadIsNotAmongTheCases(String user) {
        reported();
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/cases").body()).doesNotContain(receipt.number());
        assertThat(staff.get("/cases?service=conduct-lead").body()).doesNotContain(receipt.number());
        assertThat(staff.get("/cases/" + receipt.number()).statusCode()).isEqualTo(404);
        assertThat(staff.get("/cases/" + receipt.number() + "/diagram").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("R58")
    void anInspectorReadsItAndIsOnRecordWithEachReading() {
        // given
        reported();
        Visitor inspector = Visitor.staff(port, "inspector");
        // when
        HttpResponse<String> first = inspector.get("/leads/" + receipt.number());
        inspector.get("/leads/" + receipt.number());
        // then
        assertThat(first.body()).contains("举报人示例", "13800000009", "被反映人示例", "收受礼品，办事拖延");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(trail.ofCase(file().id()))
                .filteredOn(entry -> entry.action().equals("LEAD_READ"))
                .hasSize(2)
                .allMatch(AuditEntry::done)
                .allMatch(entry -> entry.actor().equals("inspector"));
    }

    @Test
    @Tag("R58")
    void aLeadOfOthersLooksLikeNoneAndTheAttemptIsOnRecord() {
        // given
        taken(report(new Accused("inspector-first", "", "")));
        Visitor inspector = Visitor.staff(port, "inspector");
        // when
        HttpResponse<String> refused = inspector.get("/leads/" + receipt.number());
        HttpResponse<String> none = inspector.get("/leads/20200101-000001");
        // then
        assertThat(refused.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(refused.body()).contains("lead-not-yours").doesNotContain("举报人示例");
        assertThat(trail.ofCase(file().id())).anySatisfy(entry -> {
            assertThat(entry.done()).isFalse();
            assertThat(entry.code()).isEqualTo("lead-not-yours");
        });
    }

    @ParameterizedTest
    @Tag("R58")
    @CsvSource({"manager", "supervision", "leader", "admin"})
    void whoWatchesSeesThatItIsThereAndWhetherItIsLateAndNothingElse(String user) {
        // given
        assigned(true);
        counter.at("2027-03-01T09:00");
        // when
        String page = Visitor.staff(port, user).get("/leads/figures").body();
        // then
        String row = page.substring(page.indexOf(receipt.number())).split("</tr>")[0];
        assertThat(row).contains("已超期").doesNotContain("督办", "纪检监察室", "href");
        assertThat(page).doesNotContain("被反映人示例", "举报人示例");
    }

    @ParameterizedTest
    @Tag("R58")
    @CsvSource({"manager", "supervision", "leader", "designer", "market"})
    void theEngineShowsNothingOfALeadToWhoWatches(String user) {
        // given
        assigned(true);
        Visitor machine = Visitor.machine(port, user);
        Visitor browser = Visitor.staff(port, user);
        for (String query : new String[] {
            "/process-instance?businessKey=", "/history/process-instance?processInstanceBusinessKey=",
            "/task?processInstanceBusinessKey=", "/history/task?processInstanceBusinessKey="
        }) {
            // then
            assertThat(machine.get("/engine-rest" + query + receipt.number()).body())
                    .isEqualTo("[]");
            assertThat(browser.get(WEBAPP + query + receipt.number()).body()).isEqualTo("[]");
        }
        for (String path : LeadAnswers.ENGINE) {
            assertThat(machine.get("/engine-rest" + path).body()).as(path).doesNotContain(file().id());
        }
        assertThat(Visitor.staff(port, user)
                        .get("/api/cases/" + receipt.number() + "/clock")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("R56")
    void aReporterAsksWithNumberAndCodeAndIsToldNoMoreThanTheRuleSays() {
        // given
        reported();
        Visitor reporter = Visitor.stranger(port);
        String asked = "number=" + receipt.number() + "&code=" + receipt.code();
        // then
        assertThat(submit(reporter, "/report/query", asked).body()).contains("已收到", "2026年11月2日");
        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-first", false, ""));
        accepted();
        String body = submit(reporter, "/report/query", asked).body();
        assertThat(body).contains("已受理，正在办理").doesNotContain("纪检监察室", "A3", "被反映人示例");
        disposed();
        closed();
        answered();
        assertThat(submit(reporter, "/report/query", asked).body())
                .contains("已办结")
                .doesNotContain("轻处分");
    }

    @Test
    @Tag("R58")
    void aLeadsNumberOpensNothingWhereCasesAreFollowed() {
        reported();
        Visitor reporter = Visitor.stranger(port);
        HttpResponse<String> tracked =
                submit(reporter, "/track", "number=" + receipt.number() + "&code=" + receipt.code());
        assertThat(Visitor.location(tracked)).endsWith("/track");
        assertThat(submit(reporter, "/report/query", "number=" + receipt.number() + "&code=WRONG")
                        .body())
                .contains("编号或者查询码不正确");
    }

    @Test
    @Tag("R57")
    void aReportAboutTheInspectionItselfIsRefusedAndStaysOnThePage() {
        Visitor reporter = Visitor.stranger(port);
        HttpResponse<String> answer =
                submit(reporter, "/report", "unit=inspector&content=ZHONGYAOWENTI&reporterName=MOUREN");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("12388", "ZHONGYAOWENTI", "MOUREN");
    }

    @Test
    void anInspectorEntersALetterAndGetsACodeForItsWriter() {
        Visitor inspector = Visitor.staff(port, "inspector");
        HttpResponse<String> taken = submit(
                inspector, "/leads/new", "source=LETTER&unit=fire&content=LAIXIN&reporterName=MOUREN&awaited=yes");
        assertThat(taken.body()).contains("线索已登记", "查询码").doesNotContain("LAIXIN", "MOUREN");
        HttpResponse<String> refused = submit(inspector, "/leads/new", "source=LETTER&unit=inspector&content=LAIXIN");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lead-own-unit", "LAIXIN");
    }

    @Test
    void aRefusedStepLeavesWhatWasTypedOnThePage() {
        assigned(false);
        HttpResponse<String> refused = submit(
                Visitor.staff(port, "inspector"), "/leads/" + receipt.number() + "/dispose", "disposition=&text=LIYOU");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lead-choice", "LIYOU");
        assertThat(known().disposition()).isNull();
    }

    @Test
    @Tag("R58")
    void aFileIsNotAddedToALeadWhereNothingWouldSealIt() {
        reported();
        HttpResponse<String> answer = Visitor.staff(port, "inspector")
                .upload("/api/cases/" + receipt.number() + "/materials", "file", "%PDF-1.4");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("material-sealed");
    }

    @ParameterizedTest
    @Tag("R57")
    @CsvSource({"第一纪检监察室, 404", "县纪委第一纪检监察室某人, 404", "绛县市场监督管理局, 200"})
    void aUnitThatIsWrittenInsteadOfChosenIsTheSameUnit(String written, int opened) {
        taken(report(new Accused("", written, "")));
        assertThat(Visitor.staff(port, "inspector")
                        .get("/leads/" + receipt.number())
                        .statusCode())
                .isEqualTo(opened);
    }

    @ParameterizedTest
    @CsvSource({"content=x&unit=nosuch, 请选择单位", "content=, 请写明反映的问题", "content=x, 请选择单位"})
    void aReportThatSaysTooLittleIsAskedForMore(String form, String said) {
        HttpResponse<String> answer = submit(Visitor.stranger(port), "/report", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
    }

    @Test
    @Tag("R56")
    void theCodeOfAReporterIsNotGivenOutASecondTime() {
        reported();
        HttpResponse<String> refused =
                submit(Visitor.staff(port, "inspector"), "/api/cases/" + receipt.number() + "/receipt", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("receipt-sealed");
        assertThat(intake.ask(receipt.number(), receipt.code())).isPresent();
        assertThat(trail.ofCase(file().id())).anyMatch(entry -> "receipt-sealed".equals(entry.code()));
    }

    /** Sends a form of ours with its token. */
    private static HttpResponse<String> submit(Visitor visitor, String path, String fields) {
        Map<String, String> form = new HashMap<>(Map.of("_csrf", visitor.csrf("/login")));
        for (String field : fields.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return visitor.form(path, form);
    }
}
