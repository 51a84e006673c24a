package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Extensions that the law allows, asked for and approved as in Tasklist. */
@SuyuanbanTest
@EveryDatabase
class ExtensionTest {

    private static final Map<String, Object> APPROVED =
            Map.of("extensionDecision", "approve", "extensionOpinion", "情况属实，同意");
    private static final Map<String, Object> NOT_APPROVED =
            Map.of("extensionDecision", "refuse", "extensionOpinion", "理由不充分，按期办理");

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskService tasks;

    /** Accepted Monday 2026-11-02: promise 5 WD, law 45 WD, food review 2 WD (law 10 WD); each moves by 15 WD. */
    @Test
    @Tag("R19")
    @Tag("R20")
    void theCountysHeadExtendsAJointCaseByFifteenWorkingDays() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        assertThat(files.find(instance.getId()).orElseThrow().statutoryDue()).isEqualTo(county("2027-01-05T18:00"));
        restaurant.at("2026-11-03T10:00");
        ProcessInstance request = ask(instance, "market", "15WD");
        assertThat(approversOf(request)).containsExactly("leader");
        // when
        restaurant.at("2026-11-04T10:00");
        restaurant.complete(request, "Activity_ApproveExtension", "leader", APPROVED);
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.promisedDue()).isEqualTo(county("2026-11-30T18:00"));
        assertThat(file.statutoryDue()).isEqualTo(county("2027-01-26T18:00"));
        assertThat(file.extension()).isEqualTo("15WD");
        CaseStep whole = steps.find(instance.getId()).orElseThrow();
        assertThat(whole.dueAt()).isEqualTo(county("2026-11-30T18:00"));
        assertThat(whole.statutoryDueAt()).isEqualTo(county("2027-01-26T18:00"));
        Task food = restaurant.task(instance, "Activity_ReviewFood");
        CaseStep step = steps.find(food.getId()).orElseThrow();
        assertThat(step.dueAt()).isEqualTo(county("2026-11-25T18:00"));
        assertThat(step.statutoryDueAt()).isEqualTo(county("2026-12-07T18:00"));
        assertThat(food.getDueDate().toInstant()).isEqualTo(county("2026-11-25T18:00"));
    }

    /** Accepted Monday 2026-09-28; 10-01 to 10-07 are off, Saturday 10-10 is worked. */
    @Test
    @Tag("R02")
    @Tag("R20")
    void anExtensionSkipsTheNationalDayAndCountsTheMakeUpDay() {
        // given
        restaurant.at("2026-09-28T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        assertThat(files.find(instance.getId()).orElseThrow().promisedDue()).isEqualTo(county("2026-10-10T18:00"));
        // when
        restaurant.at("2026-09-30T09:00");
        restaurant.complete(ask(instance, "market", "3WD"), "Activity_ApproveExtension", "leader", APPROVED);
        // then
        assertThat(files.find(instance.getId()).orElseThrow().promisedDue()).isEqualTo(county("2026-10-14T18:00"));
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getDueDate().toInstant())
                .isEqualTo(county("2026-10-10T18:00"));
    }

    @Test
    @Tag("R18")
    @Tag("R20")
    void theApplicantIsToldTheReasonAndTheNewDay() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        // when
        restaurant.complete(ask(instance, "market", "15WD"), "Activity_ApproveExtension", "leader", APPROVED);
        // then
        assertThat(notices.ofCase(instance.getId()))
                .filteredOn(notice -> notice.kind().equals("EXTENDED"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo("applicant");
                    assertThat(notice.title()).isEqualTo("延期告知书");
                    assertThat(notice.body()).contains("15 个工作日", "2026年11月30日", "设备尚未到货");
                });
        assertThat(events.ofCase(instance.getId()))
                .filteredOn(event -> event.kind() == ClockEvent.Kind.EXTENDED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("leader");
                    assertThat(event.basis()).isEqualTo("行政许可法第四十二条第二款");
                    assertThat(event.expected()).isEqualTo("15WD");
                });
    }

    @Test
    @Tag("R20")
    void nothingMovesWhenTheHeadDoesNotApprove() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        CaseFile before = files.find(instance.getId()).orElseThrow();
        List<CaseStep> open = steps.openOfCase(instance.getId());
        // when
        restaurant.complete(ask(instance, "market", "15WD"), "Activity_ApproveExtension", "leader", NOT_APPROVED);
        // then
        assertThat(files.find(instance.getId())).contains(before);
        assertThat(steps.openOfCase(instance.getId())).isEqualTo(open);
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).doesNotContain("EXTENDED");
    }

    private ProcessInstance ask(ProcessInstance instance, String user, String limit) {
        return restaurant.act(
                "extend-deadline", user, instance, Map.of("extensionLimit", limit, "extensionReason", "设备尚未到货"));
    }

    private List<String> approversOf(ProcessInstance request) {
        Task task = restaurant.task(request, "Activity_ApproveExtension");
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
