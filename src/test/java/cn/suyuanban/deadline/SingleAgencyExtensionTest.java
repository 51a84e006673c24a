package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Refusals;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Extensions of a matter that one agency decides: promise 10 WD, law 20 WD, review 5 WD. */
@SuyuanbanTest
@EveryDatabase
@Tag("R18")
class SingleAgencyExtensionTest {

    private static final Path MODEL = Path.of("src/test/resources/matters/single-matter.bpmn");

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Refusals refusals;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    private String deployment;

    @AfterEach
    void takeTheModelAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    @Tag("R17")
    void theAgencysOwnHeadExtendsByTenWorkingDays() throws IOException {
        // given
        ProcessInstance instance = acceptedByMarket("market");
        assertThat(files.find(instance.getId()).orElseThrow().statutoryDue()).isEqualTo(county("2026-11-30T18:00"));
        // when
        ProcessInstance request = ask(instance, "10WD");
        String task = restaurant.task(request, "Activity_ApproveExtension").getId();
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .filteredOn(Objects::nonNull)
                .containsExactly("market-head");
        restaurant.complete(
                request,
                "Activity_ApproveExtension",
                "market-head",
                Map.of("extensionDecision", "approve", "extensionOpinion", "同意"));
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.promisedDue()).isEqualTo(county("2026-11-30T18:00"));
        assertThat(file.statutoryDue()).isEqualTo(county("2026-12-14T18:00"));
        assertThat(restaurant.task(instance, "Activity_Review").getDueDate().toInstant())
                .isEqualTo(county("2026-11-23T18:00"));
    }

    @Test
    void elevenWorkingDaysAreOverTheCap() throws IOException {
        ProcessInstance instance = acceptedByMarket("market");
        refusals.of("EXTEND", "行政许可法第四十二条第一款", instance, "market", "extension-cap", () -> ask(instance, "11WD"));
    }

    @Test
    void anAgencyWhoseHeadIsNotListedCannotExtendThroughTheSupervisionOffice() throws IOException {
        ProcessInstance instance = acceptedByMarket("archives");
        refusals.of("EXTEND", "行政许可法第四十二条第一款", instance, "market", "extension-approver", () -> ask(instance, "5WD"));
    }

    /** Accepted Monday 2026-11-02, with another department in the lead where the test asks for it. */
    private ProcessInstance acceptedByMarket(String lead) throws IOException {
        deployment = repository
                .createDeployment()
                .addString(
                        "single-matter.bpmn",
                        Files.readString(MODEL).replace("lead\" value=\"market\"", "lead\" value=\"" + lead + "\""))
                .addClasspathResource("matters/opinion.form")
                .deploy()
                .getId();
        restaurant.at("2026-11-02T09:00");
        return restaurant.start("single-matter", "admin", Map.of("applicantName", "绛县示例商店"));
    }

    private ProcessInstance ask(ProcessInstance instance, String limit) {
        return restaurant.act(
                "extend-deadline", "market", instance, Map.of("extensionLimit", limit, "extensionReason", "设备尚未到货"));
    }
}
