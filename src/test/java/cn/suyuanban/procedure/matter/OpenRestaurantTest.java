package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class OpenRestaurantTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Journey journey;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(Restaurant.KEY)).isEmpty();
        assertThat(Coverage.untaken("restaurant-premises")).isEmpty();
    }

    @Test
    @Tag("R01")
    void issuesTheLicenceWhenEveryDepartmentAgrees() {
        // given
        restaurant.at("2026-04-27T10:00");
        ProcessInstance instance = restaurant.apply(application());
        // when
        restaurant.complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        restaurant.visit(instance);
        restaurant.deliver(instance);
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已办结");
        assertThat(passed(instance))
                .contains("Activity_AcceptApplication", "Activity_ReviewFood", "Activity_DeliverResult")
                .doesNotContain("Activity_ReviewTobacco", "Activity_ReceiveDeferred");
        assertThat(whoDidWhat(instance))
                .containsEntry("核对申请材料", "window")
                .containsEntry("审查食品经营许可", "market")
                .containsEntry("制证送达", "window");
    }

    @Test
    @Tag("R01")
    @Tag("R02")
    @Tag("R03")
    void countsThePromiseInWorkingDaysFromAcceptance() {
        // given: Thursday before the Labour Day holiday 2026
        restaurant.at("2026-04-30T10:00");
        // when
        ProcessInstance instance = restaurant.accepted(application());
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.number()).startsWith("20260430-");
        assertThat(file.promisedDue()).isEqualTo(county("2026-05-11T18:00"));
        assertThat(file.statutoryDue()).isEqualTo(county("2026-07-07T18:00"));
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getDueDate().toInstant())
                .isEqualTo(county("2026-05-07T18:00"));
    }

    @Test
    void letsTheAnswersDecideWhichDepartmentsTakePart() {
        // when
        ProcessInstance every = restaurant.accepted(fullApplication());
        ProcessInstance one = restaurant.accepted(application());
        // then
        assertThat(restaurant.openSteps(every))
                .containsExactly(
                        "Activity_ReviewFire",
                        "Activity_ReviewFood",
                        "Activity_ReviewSignboard",
                        "Activity_ReviewTobacco");
        assertThat(restaurant.openSteps(one)).containsExactly("Activity_ReviewFood");
    }

    @Test
    void promisesLongerForTheWholeCaseWhenTobaccoTakesPart() {
        // given
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = application();
        form.put("sellsTobacco", true);
        // when
        ProcessInstance instance = restaurant.accepted(form);
        // then: 13 working days from acceptance
        assertThat(files.find(instance.getId()).orElseThrow().promisedDue()).isEqualTo(county("2026-11-19T18:00"));
    }

    @Test
    void walksEveryDepartmentToTheLicence() {
        // given
        ProcessInstance instance = restaurant.deferred(fullApplication());
        // when
        restaurant.complete(instance, "Activity_ReceiveDeferred", "window", Map.of("deferredComplete", "yes"));
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        restaurant.complete(instance, "Activity_ReviewFire", "fire", Restaurant.pass());
        restaurant.complete(instance, "Activity_ReviewSignboard", "city", Restaurant.pass());
        restaurant.complete(instance, "Activity_ReviewTobacco", "tobacco", Restaurant.pass());
        restaurant.visit(instance);
        restaurant.deliver(instance);
        journey.rate(instance, 5);
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已办结");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void refusesThePermitWithReasons() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.complete(
                instance,
                "Activity_ReviewFood",
                "market",
                Map.of("reviewResult", "refuse", "reviewOpinion", "不符合", "reviewReason", "不符合食品安全条件"));
        // when
        restaurant.visit(instance);
        restaurant.deliver(instance);
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("不予许可");
        assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::body)
                .last()
                .asString()
                .contains("不符合食品安全条件");
    }

    @Test
    void doesNotAcceptAndTellsWhy() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        // when
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "refuse", "refusalReason", "不属于本县管辖"));
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("不予受理");
        assertThat(file.acceptedAt()).isNull();
        assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::body)
                .containsExactly("不予受理，理由：不属于本县管辖\n不服的，可以依法申请行政复议或者提起行政诉讼。");
    }

    @Test
    void tellsOnceWhatIsMissingAndAcceptsWhatArrives() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        // when
        restaurant.complete(instance, "Activity_ReceiveSupplement", "window", Map.of("supplementComplete", "yes"));
        // then
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFood");
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).containsExactly("SUPPLEMENT", "ACCEPTED");
    }

    @Test
    void doesNotAcceptAnIncompleteSupplement() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        // when
        restaurant.complete(
                instance,
                "Activity_ReceiveSupplement",
                "window",
                Map.of("supplementComplete", "no", "supplementRefusalReason", "平面图仍缺"));
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("不予受理");
    }

    @Test
    void returnsTheCaseWhenTheSupplementDoesNotArrive() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        var timer = restaurant.timer(instance);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(county("2026-11-23T18:00"));
        // when
        management.executeJob(timer.getId());
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("退件");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void stopsEveryDepartmentWhenAMaterialThatWasToFollowDoesNotDo() {
        // given
        ProcessInstance instance = restaurant.deferred(fullApplication());
        // when
        restaurant.complete(
                instance,
                "Activity_ReceiveDeferred",
                "window",
                Map.of("deferredComplete", "no", "deferredReturnReason", "使用证明已过期"));
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("退件（容缺逾期）");
        assertThat(restaurant.openSteps(instance)).isEmpty();
    }

    @Test
    void stopsEveryDepartmentWhenTheApplicantWithdraws() {
        // given
        ProcessInstance instance = restaurant.accepted(fullApplication());
        // when
        journey.withdraw(instance, "market");
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已撤回");
        assertThat(restaurant.openSteps(instance)).isEmpty();
    }

    private List<String> passed(ProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private Map<String, String> whoDidWhat(ProcessInstance instance) {
        Map<String, String> done = new HashMap<>();
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery()
                .rootProcessInstanceId(instance.getId())
                .list()) {
            done.put(task.getName(), task.getAssignee());
        }
        return done;
    }
}
