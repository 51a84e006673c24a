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
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class OpenRestaurantTest {

    @Autowired
    private Restaurant restaurant;

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

    @Test
    @Tag("R01")
    void issuesTheLicenceWhenEveryDepartmentAgrees() {
        // given
        restaurant.at("2026-04-27T10:00");
        ProcessInstance instance = restaurant.apply(application());
        // when
        restaurant.complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        restaurant.complete(instance, "Activity_ReviewFood", "market", review("food", "pass"));
        visitAndDecide(instance, Map.of("decision", "approve"));
        restaurant.complete(instance, "Activity_IssueLicenses", "window", license());
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已发证");
        assertThat(passed(instance))
                .contains("Activity_AcceptCase", "Activity_ReviewFood", "Activity_IssueLicenses")
                .doesNotContain("Activity_ReviewFire", "Activity_ReviewSignboard", "Activity_ReviewTobacco");
        assertThat(whoDidWhat(instance))
                .containsEntry("Activity_CheckMaterials", "window")
                .containsEntry("Activity_ReviewFood", "market")
                .containsEntry("Activity_Decide", "market-head")
                .containsEntry("Activity_IssueLicenses", "window");
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
        ProcessInstance instance = restaurant.accepted(fullApplication());
        // when
        restaurant.complete(instance, "Activity_ReviewFood", "market", review("food", "pass"));
        restaurant.complete(instance, "Activity_ReviewFire", "fire", review("fire", "pass"));
        restaurant.complete(instance, "Activity_ReviewSignboard", "city", review("signboard", "pass"));
        restaurant.complete(instance, "Activity_ReviewTobacco", "tobacco", review("tobacco", "pass"));
        visitAndDecide(instance, Map.of("decision", "approve"));
        restaurant.complete(instance, "Activity_IssueLicenses", "window", license());
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已发证");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void refusesThePermitWithReasons() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.complete(instance, "Activity_ReviewFood", "market", review("food", "fail"));
        // when
        visitAndDecide(instance, Map.of("decision", "refuse", "decisionReason", "不符合食品安全条件"));
        restaurant.complete(
                instance,
                "Activity_DeliverRefusal",
                "window",
                Map.of("remedyTold", true, "refusalDeliveryDate", "2026-11-30"));
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("不予许可");
        assertThat(passed(instance)).doesNotContain("Activity_IssueLicenses");
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
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::body).containsExactly("不予受理，理由：不属于本县管辖");
    }

    @Test
    void tellsOnceWhatIsMissingAndAcceptsWhatArrives() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        askForSupplement(instance);
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
        askForSupplement(instance);
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
        askForSupplement(instance);
        var timer =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(county("2026-11-23T18:00"));
        // when
        management.executeJob(timer.getId());
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("退件");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    private void askForSupplement(ProcessInstance instance) {
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "supplement", "missingMaterials", "经营场所平面布局图"));
    }

    private void visitAndDecide(ProcessInstance instance, Map<String, Object> decision) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("visitOfficerOne", "李四");
        visit.put("visitOfficerTwo", "王五");
        visit.put("visitDate", "2026-11-26");
        visit.put("visitResult", "pass");
        visit.put("visitRecord", "现场与申请材料一致");
        restaurant.complete(instance, "Activity_VisitSite", "market", visit);
        restaurant.complete(instance, "Activity_Decide", "market-head", decision);
    }

    private static Map<String, Object> review(String subject, String result) {
        return Map.of(subject + "Result", result, subject + "Opinion", "已核");
    }

    private static Map<String, Object> license() {
        return Map.of("licenseNumber", "JY11408260000001", "deliveryMethod", "counter", "deliveryDate", "2026-11-30");
    }

    private List<String> passed(ProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private Map<String, String> whoDidWhat(ProcessInstance instance) {
        Map<String, String> done = new HashMap<>();
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .list()) {
            done.put(task.getTaskDefinitionKey(), task.getAssignee());
        }
        return done;
    }
}
