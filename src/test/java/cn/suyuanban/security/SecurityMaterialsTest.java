package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose business the materials of a case are. */
@SuyuanbanTest
class SecurityMaterialsTest {

    private static final String ACCEPT = "{\"state\":\"ACCEPTED\"}";
    private static final byte[] SCAN = Samples.pdfOf(3000);

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Materials materials;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ObjectMapper json;

    private ProcessInstance instance;
    private String number;
    private Material plan;

    /** Reviewed by market supervision alone. */
    @BeforeEach
    void aCaseOfMarketSupervisionWithAPlan() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(Restaurant.application());
        number = restaurant.number(instance);
        plan = materials.add(instance.getId(), Samples.pdf("premises-layout", "平面图.pdf"), Origin.APPLICANT, null);
    }

    @Test
    void everyDoorIsClosedToStrangersAndMachines() {
        for (Visitor visitor : new Visitor[] {Visitor.stranger(port), Visitor.machine(port, "market")}) {
            MaterialDoor door = door(visitor);
            assertThat(visitor.get("/api/csrf").statusCode()).isEqualTo(401);
            assertThat(door.list().statusCode()).isEqualTo(401);
            assertThat(door.read(plan.id()).statusCode()).isEqualTo(401);
            assertThat(door.judge(plan.id(), ACCEPT).statusCode()).isIn(401, 403);
            assertThat(door.add("premises-layout", "a.pdf", SCAN).statusCode()).isIn(401, 403);
        }
        assertThat(handedIn()).containsExactly(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "market-head", "leader", "designer", "inspector"})
    void everyDoorLooksAsIfThereWereNoCaseToWhomItDoesNotConcern(String user) throws IOException {
        MaterialDoor door = door(Visitor.staff(port, user));
        assertRefused(door.list(), 404, "case-not-found");
        assertRefused(door.read(plan.id()), 404, "case-not-found");
        assertRefused(door.judge(plan.id(), ACCEPT), 404, "case-not-found");
        assertRefused(door.add("premises-layout", "a.pdf", SCAN), 404, "case-not-found");
        assertThat(handedIn()).containsExactly(plan);
    }

    @Test
    void aFileOpensThroughItsOwnCaseOnly() throws IOException {
        // given: another case of the same department, and a file nobody submitted
        ProcessInstance other = restaurant.accepted(Restaurant.application());
        Material staged = materials.stage("token-" + number, Samples.pdf("premises-layout", "草稿.pdf"));
        MaterialDoor door = new MaterialDoor(Visitor.staff(port, "market"), restaurant.number(other));
        // when / then
        assertRefused(door.read(plan.id()), 404, "material-not-found");
        assertRefused(door.judge(plan.id(), ACCEPT), 404, "material-not-found");
        assertRefused(door.read(staged.id()), 404, "material-not-found");
        assertRefused(door.read("1"), 404, "material-not-found");
    }

    @Test
    void whoWorksOnTheCaseReadsJudgesAndAdds() throws IOException {
        // given
        MaterialDoor door = door(Visitor.staff(port, "market"));
        // when
        HttpResponse<String> shown = door.read(plan.id());
        HttpResponse<String> judged = door.judge(plan.id(), "{\"state\":\"ASKED_AGAIN\",\"remark\":\" 看不清面积 \"}");
        HttpResponse<String> added = door.add("premises-proof", "租赁合同.pdf", SCAN);
        // then
        assertThat(shown.body()).startsWith("%PDF-1.4");
        assertThat(judged.statusCode()).isEqualTo(200);
        assertThat(materials.find(plan.id()).orElseThrow())
                .returns(State.ASKED_AGAIN, Material::state)
                .returns("看不清面积", Material::remark);
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(handedIn().get(1))
                .returns("premises-proof", Material::code)
                .returns("经营场所使用证明", Material::name)
                .returns("租赁合同.pdf", Material::fileName)
                .returns(Origin.STAFF, Material::origin)
                .returns("market", Material::receivedBy);
        assertThat(audit.ofCase(instance.getId()))
                .filteredOn(entry -> entry.action().startsWith("MATERIAL_") && "market".equals(entry.actor()))
                .extracting(AuditEntry::action)
                .containsExactly("MATERIAL_READ", "MATERIAL_JUDGED", "MATERIAL_ADDED");
    }

    /** The window had the step that checked the materials; the manager watches the service. */
    @ParameterizedTest
    @ValueSource(strings = {"window", "manager", "supervision"})
    void whoDoesNotWorkOnTheCaseNowReadsOnly(String user) throws IOException {
        // given
        MaterialDoor door = door(Visitor.staff(port, user));
        // when
        JsonNode list = json.readTree(door.list().body());
        // then
        assertThat(list.get("mayWork").asBoolean()).isFalse();
        assertThat(door.read(plan.id()).statusCode()).isEqualTo(200);
        assertRefused(door.judge(plan.id(), ACCEPT), 403, "material-not-yours");
        assertRefused(door.add("premises-layout", "a.pdf", SCAN), 403, "material-not-yours");
        assertThat(handedIn()).containsExactly(plan);
        assertThat(audit.ofCase(instance.getId()))
                .filteredOn(entry -> !entry.done())
                .extracting(AuditEntry::actor, AuditEntry::code)
                .hasSize(2)
                .allMatch(entry -> entry.toList().contains("material-not-yours"));
    }

    @Test
    void nobodyJudgesAfterTheCaseIsClosed() throws IOException {
        // given
        ProcessInstance closed = restaurant.apply(Restaurant.application());
        Material late = materials.add(closed.getId(), Samples.pdf(null, "说明.pdf"), Origin.APPLICANT, null);
        MaterialDoor door = new MaterialDoor(Visitor.staff(port, "window"), restaurant.number(closed));
        assertThat(door.judge(late.id(), ACCEPT).statusCode()).isEqualTo(200);
        // when
        restaurant.complete(
                closed, "Activity_CheckMaterials", "window", Map.of("checkResult", "refuse", "refusalReason", "职权之外"));
        // then
        assertRefused(door.judge(late.id(), ACCEPT), 403, "material-not-yours");
        assertThat(door.read(late.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        // given
        MaterialDoor door = door(Visitor.staff(port, "market"));
        // when / then
        assertThat(door.judgeWithoutToken(plan.id(), ACCEPT).statusCode()).isEqualTo(403);
        assertThat(door.addWithoutToken("premises-layout", "a.pdf", SCAN).statusCode())
                .isEqualTo(403);
        assertThat(handedIn()).containsExactly(plan);
    }

    @Test
    void aFileIsAskedAgainWithAReasonAndADocumentOfTheAuthorityNever() throws IOException {
        // given
        MaterialDoor door = door(Visitor.staff(port, "market"));
        Material letter = materials.add(instance.getId(), Samples.pdf(null, "受理通知书.pdf"), Origin.ISSUED, "window");
        // when / then
        assertRefused(door.judge(plan.id(), "{\"state\":\"ASKED_AGAIN\",\"remark\":\" \"}"), 400, "remark-missing");
        assertRefused(
                door.judge(plan.id(), "{\"state\":\"ASKED_AGAIN\",\"remark\":\"" + "长".repeat(501) + "\"}"),
                400,
                "remark-missing");
        assertRefused(door.judge(letter.id(), ACCEPT), 409, "material-issued");
        assertThat(door.judge(plan.id(), "{}").statusCode()).isEqualTo(400);
        assertThat(door.judge(plan.id(), "{\"state\":\"GONE\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingInAFileRunsInOurName() {
        // given
        MaterialDoor door = door(Visitor.staff(port, "market"));
        // when
        HttpResponse<String> shown = door.read(plan.id());
        HttpResponse<String> downloaded = door.download(plan.id());
        // then
        assertThat(header(shown, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline;").contains("filename*=UTF-8''%E5%B9%B3");
        assertThat(header(downloaded, "Content-Disposition")).startsWith("attachment;");
        for (HttpResponse<String> answer : List.of(shown, downloaded)) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        }
    }

    private MaterialDoor door(Visitor visitor) {
        return new MaterialDoor(visitor, number);
    }

    private void assertRefused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.readTree(answer.body()).get("code").asText()).isEqualTo(code);
    }

    /** Without the documents that the office issued meanwhile. */
    private List<Material> handedIn() {
        return materials.ofCase(instance.getId()).stream()
                .filter(material -> material.origin() != Origin.ISSUED)
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
