package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to the guide page, and what never gets there. */
@SuyuanbanTest
class ReleaseByPagesTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final String KEY = "try-pages";
    private static final Map<String, String> MATTER =
            Map.of("id", KEY, "name", "页面试办事项", "lead", "market", "promised", "5个工作日", "audience", "enterprise");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void theMatterIsGone() {
        repository.createDeploymentQuery().deploymentNameLike("bundle:" + KEY + "@%").list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void whatTwoPeopleReleaseIsOnTheGuideTheListAndTheBoardAtOnce() {
        // given
        Visitor designer = Visitor.staff(port, "designer");
        Visitor admin = Visitor.staff(port, "admin");
        long first = newMatter(designer);
        release(designer, admin, first, "新增事项");
        assertThat(designer.get("/matters/" + KEY).body()).contains("页面试办事项", "评价服务");
        long second = new DesignerDoor(designer).draft(Map.of("service", KEY));
        change(designer, second, "评价服务", "请您评价");
        change(designer, second, "页面试办事项", "页面试办事项（新）");
        assertThat(designer.get("/designer/drafts/" + second).body())
                .contains("与运行的版本 1 有 2 处差异", "<td data-label=\"现在\">请您评价</td>");
        assertThat(new DesignerDoor(admin)
                        .read("/drafts/" + second + "/compare")
                        .findValuesAsText("oldValue"))
                .contains("评价服务");
        // when
        release(designer, admin, second, "改名");
        // then
        assertThat(designer.get("/matters/" + KEY).body())
                .contains("页面试办事项（新）", "请您评价")
                .doesNotContain("评价服务");
        assertThat(designer.get("/matters?q=" + KEY.substring(4)).statusCode()).isEqualTo(200);
        assertThat(Visitor.stranger(port).get("/matters").body()).contains("页面试办事项（新）");
        assertThat(Visitor.staff(port, "manager").get("/board").body()).contains("页面试办事项（新）");
        assertThat(admin.get("/designer/services/" + KEY).body()).contains("版本 2", "改名", "新增事项", "流程设计", "系统管理员");
        JsonNode log = new DesignerDoor(admin).read("/services/" + KEY + "/releases");
        assertThat(log.findValuesAsText("note")).containsExactly("改名", "新增事项");
    }

    @Test
    void theWayBackGoesThroughTheSamePages() {
        // given
        Visitor designer = Visitor.staff(port, "designer");
        Visitor admin = Visitor.staff(port, "admin");
        release(designer, admin, newMatter(designer), "新增事项");
        long second = new DesignerDoor(designer).draft(Map.of("service", KEY));
        change(designer, second, "评价服务", "请您评价");
        release(designer, admin, second, "改名");
        // when
        HttpResponse<String> asked =
                post(designer, "/designer/services/" + KEY + "/roll-back", Map.of("version", "1", "note", "改错了"));
        String draft = Visitor.location(asked).replaceFirst("^http://[^/]+", "");
        assertThat(designer.get(draft).body()).contains("退回到版本 1", "等待批准").doesNotContain("批准并发布");
        post(admin, draft + "/decision", Map.of("approved", "true", "revision", "0"));
        // then
        assertThat(designer.get("/matters/" + KEY).body()).contains("评价服务");
        assertThat(designer.get("/designer/services/" + KEY).body()).contains("退回到版本 1：", "改错了", "版本 3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/models/twelve-faults.csv")
    void noneOfTheTwelveFaultsIsReleased(String rule, String element) throws IOException {
        // given
        long before = repository.createDeploymentQuery().count();
        Visitor designer = Visitor.staff(port, "designer");
        Visitor admin = Visitor.staff(port, "admin");
        DesignerDoor door = new DesignerDoor(designer);
        long id = door.draft(Map.of("files", faulty(rule)));
        String page = "/designer/drafts/" + id;
        // then: it is named on the page and cannot be submitted there or by the API
        assertThat(designer.get(page).body()).contains(rule, element, "1 处错误").doesNotContain("name=\"note\"");
        HttpResponse<String> submitted = door.send("POST", "/drafts/" + id + "/submit", Map.of("note", "发布"));
        assertThat(submitted.statusCode()).isEqualTo(422);
        JsonNode findings = door.parsed(submitted.body()).get("findings");
        assertThat(findings.findValuesAsText("rule")).containsExactly(rule);
        assertThat(findings.findValuesAsText("element")).containsExactly(element);
        post(designer, page + "/submit", Map.of("note", "发布"));
        assertThat(designer.get(page).body()).contains("编辑中");
        // and even one that was submitted somehow is not approved
        jdbc.sql("update design_draft set state = 'SUBMITTED' where id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into design_release (draft, service, submitted_by, submitted_at, note)"
                        + " values (?, 'invalid', 'designer', current_timestamp, '发布')")
                .param(id)
                .update();
        post(admin, page + "/decision", Map.of("approved", "true", "revision", "0"));
        assertThat(admin.get(page).body()).contains("待批准");
        assertThat(new DesignerDoor(admin)
                        .send("POST", "/drafts/" + id + "/approve", Map.of("revision", 0))
                        .statusCode())
                .isEqualTo(422);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aDraftIsMendedRefusedTakenBackAndThrownAwayOnItsPage() {
        // given
        Visitor designer = Visitor.staff(port, "designer");
        Visitor admin = Visitor.staff(port, "admin");
        String page = "/designer/drafts/" + newMatter(designer);
        // when, then
        assertThat(post(designer, page + "/submit", Map.of("note", "")).statusCode())
                .isEqualTo(302);
        assertThat(designer.get(page).body()).contains("words-missing");
        post(designer, page + "/submit", Map.of("note", "新增"));
        assertThat(admin.get(page).body()).contains("批准并发布", "改动说明：新增").contains("也打开了这个草稿");
        post(admin, page + "/decision", Map.of("approved", "false", "revision", "0", "reason", "时限太长"));
        assertThat(designer.get(page).body()).contains("退回修改：时限太长", "编辑中");
        post(designer, page + "/submit", Map.of("note", "再次提交"));
        post(designer, page + "/withdraw", Map.of());
        post(designer, page + "/discard", Map.of());
        assertThat(designer.get(page).body()).contains("已作废").doesNotContain("name=\"note\"");
        HttpResponse<String> none = designer.get("/designer/drafts/999999");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("draft-unknown", "返回流程设计");
        assertThat(designer.get("/designer/services/none").statusCode()).isEqualTo(404);
        assertThat(post(designer, "/designer/drafts", Map.of("service", "none")).statusCode())
                .isEqualTo(302);
        assertThat(designer.get("/designer").body()).contains("service-unknown");
    }

    private long newMatter(Visitor designer) {
        HttpResponse<String> begun = post(designer, "/designer/drafts/new", MATTER);
        assertThat(Visitor.location(begun)).contains("/designer/drafts/");
        return Long.parseLong(Visitor.location(begun).replaceFirst(".*/", ""));
    }

    private void change(Visitor designer, long draft, String from, String to) {
        DesignerDoor door = new DesignerDoor(designer);
        JsonNode found = door.read("/drafts/" + draft);
        String model = "processes/" + KEY + ".bpmn";
        for (JsonNode file : found.get("files")) {
            if (file.get("name").asText().equals(model)) {
                String text = file.get("text").asText().replace("name=\"" + from + "\"", "name=\"" + to + "\"");
                door.send(
                        "PUT",
                        "/drafts/" + draft + "/files/" + model,
                        Map.of("text", text, "revision", found.get("revision").asInt()));
            }
        }
    }

    private void release(Visitor designer, Visitor admin, long draft, String note) {
        String page = "/designer/drafts/" + draft;
        post(designer, page + "/submit", Map.of("note", note));
        String revision = String.valueOf(
                new DesignerDoor(admin).read("/drafts/" + draft).get("revision").asInt());
        post(admin, page + "/decision", Map.of("approved", "true", "revision", revision));
        assertThat(admin.get(page).body()).contains("已发布", note);
    }

    private static List<Map<String, String>> faulty(String rule) throws IOException {
        return List.of(
                file("processes/invalid.bpmn", MODELS.resolve(rule).resolve("invalid.bpmn")),
                file("forms/invalid/apply.form", MODELS.resolve("forms/fixture-apply.form")),
                file("forms/invalid/check.form", MODELS.resolve("forms/fixture-check.form")));
    }

    private static Map<String, String> file(String name, Path from) throws IOException {
        return Map.of("name", name, "text", Files.readString(from));
    }

    private static HttpResponse<String> post(Visitor staff, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("_csrf", staff.csrf("/designer"));
        return staff.form(path, sent);
    }
}
