package cn.suyuanban.scaffold;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A scaffolded matter, untouched: deployed, in the catalogue, applied for and finished within its limits. */
@SuyuanbanTest
class NewMatterTest {

    private static final String KEY = "sample-permit";

    @TempDir
    private Path folder;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private CaseSteps steps;

    private String deployment;

    @BeforeEach
    void deploys() throws IOException {
        DeploymentBuilder bundle = repository.createDeployment().name("test:" + KEY);
        for (Path file : new Scaffold(folder)
                .one(Map.of(
                        "id",
                        KEY,
                        "name",
                        "示例许可",
                        "code",
                        "SYB-9999",
                        "lead",
                        "market",
                        "departments",
                        "fire",
                        "promised",
                        "5WD",
                        "statutory",
                        "20WD"))) {
            bundle.addString(folder.relativize(file).toString(), Files.readString(file));
        }
        deployment = bundle.deploy().getId();
    }

    @AfterEach
    void leavesNothingBehind() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void appearsInTheCatalogueAsASample() {
        JsonNode guide = http.getForObject("/api/public/matters/" + KEY, JsonNode.class);
        assertThat(guide.get("name").asText()).isEqualTo("示例许可");
        assertThat(guide.get("source").asText()).isEqualTo("sample");
        assertThat(guide.at("/promised/limit").asText()).isEqualTo("5WD");
    }

    /** Accepted on Monday 2026-11-02: four working days for both reviews, the fifth for delivery. */
    @Test
    void isAppliedForAndFinishedWithItsLimitsEnforced() {
        // given
        counter.at("2026-11-02T10:00");
        // when
        ProcessInstance instance = journey.accepted(KEY, Map.of("applicationSummary", "示例申请"));
        // then
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2026-11-09T18:00"));
        assertThat(journey.openSteps(instance)).containsExactlyInAnyOrder("审查示例许可（市场监督管理局）", "审查示例许可（消防救援大队）");
        CaseStep review =
                steps.find(journey.task(instance, "审查示例许可（消防救援大队）").getId()).orElseThrow();
        assertThat(review.department()).isEqualTo("fire");
        assertThat(review.dueAt()).isEqualTo(county("2026-11-06T18:00"));
        assertThat(review.statutoryDueAt()).isEqualTo(county("2026-11-30T18:00"));
        // when
        journey.complete(
                instance, "审查示例许可（市场监督管理局）", "market", Map.of("reviewResult", "pass", "reviewOpinion", "符合条件"));
        journey.complete(instance, "审查示例许可（消防救援大队）", "fire", Map.of("reviewResult", "pass", "reviewOpinion", "符合条件"));
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void everyWayThroughItIsTaken() {
        // when
        journey.notAccepted(KEY, Map.of("applicationSummary", "示例申请"));
        journey.returned(KEY, Map.of("applicationSummary", "示例申请"));
        ProcessInstance withdrawn = journey.accepted(KEY, Map.of("applicationSummary", "示例申请"));
        counter.act("withdraw-case", "market", withdrawn, Map.of("withdrawReason", "不再办理"));
        isAppliedForAndFinishedWithItsLimitsEnforced();
        // then
        assertThat(Coverage.untaken(KEY, folder.resolve("processes/" + KEY + ".bpmn")))
                .isEmpty();
    }
}
