package cn.suyuanban.procedure.lead;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.Lead.Status;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a lead takes from its report to its answer (吃拿卡要线索), and every limit on it. */
@SuyuanbanTest
@EveryDatabase
class ConductLeadTest extends OpenLead {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Test
    @Tag("R55")
    @Tag("R56")
    void aReportIsAssignedInADayDisposedOfInThirtyAndAnsweredTwice() {
        // given
        reported();
        assertThat(journey.openSteps(lead)).containsExactly("分类分办", "告知受理");
        assertThat(due("分类分办")).isEqualTo(county("2026-11-03T18:00"));
        assertThat(due("告知受理")).isEqualTo(county("2026-11-23T18:00"));
        // when
        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-first", false, ""));
        accepted();
        assertThat(due("提出处置意见")).isEqualTo(county("2026-12-02T18:00"));
        disposed();
        closed();
        // then
        assertThat(due("告知结果")).isEqualTo(county("2026-11-23T18:00"));
        answered();
        assertThat(known())
                .returns(Status.DONE, lead -> lead.status())
                .returns(Outcome.LIGHT, lead -> lead.outcome())
                .returns(2, lead -> lead.people());
        assertThat(file().outcome()).isEqualTo("线索已办结");
        assertThat(journey.passed(lead)).doesNotContain("Activity_ReportProgress", "EndEvent_HandedUp");
    }

    /** Reported on the second of November, so the report is due on the seventeenth. */
    @Test
    @Tag("R55")
    void keySupervisionHearsEverySevenDaysAndTheReportWithinFifteen() {
        // given
        assigned(true);
        disposed();
        assertThat(due("报送督办进展")).isEqualTo(county("2026-11-09T18:00"));
        // when
        counter.at("2026-11-09T10:00");
        progress(false);
        assertThat(due("报送督办进展")).isEqualTo(county("2026-11-16T18:00"));
        counter.at("2026-11-16T10:00");
        progress(false);
        assertThat(due("报送督办进展")).isEqualTo(county("2026-11-17T18:00"));
        counter.at("2026-11-17T18:01");
        // then
        assertThatThrownBy(() -> progress(false)).hasMessageContaining("lead-report-due");
        assertThat(due("报送督办进展")).isEqualTo(county("2026-11-17T18:00"));
        progress(true);
        assertThat(known().reportedAt()).isEqualTo(county("2026-11-17T18:01"));
        accepted();
        assertThat(journey.openSteps(lead)).containsExactly("登记办理结果");
    }

    /** Those who watch find it at the figures; a notice would also tell them which way it takes. */
    @Test
    @Tag("R58")
    void aLateStepIsToldToTheInspectionOnly() {
        reported();
        Task late = journey.task(lead, "分类分办");
        counter.at("2026-11-06T18:01");
        patrol.takeDue();
        assertThat(notices.ofSteps(List.of(late.getId())))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.recipient()).startsWith("inspector"))
                .allSatisfy(notice ->
                        assertThat(notice.body()).contains(receipt.number()).doesNotContain("被反映人示例"));
    }

    @Test
    void aLeadThatNobodyWaitsForIsNotAnswered() {
        taken(new NewLead(Source.INSPECTION, null, false, null, marketOfficer(), "检查发现"));
        assertThat(receipt.code()).isNull();
        as("li", FIRST, () -> work.classify(receipt.number(), "C2", "inspector-first", false, ""));
        disposed();
        as("li", FIRST, () -> work.close(receipt.number(), Outcome.UNFOUNDED, 0, "查否"));
        assertThat(file().outcome()).isEqualTo("线索已办结");
        assertThat(journey.passed(lead)).doesNotContain("Activity_TellAcceptance", "Activity_TellResult");
    }

    @ParameterizedTest
    @Tag("R57")
    @CsvSource({
        "inspector-first, inspector-first, lead-conflict",
        "inspector, inspector-second, lead-own-unit",
        "nosuch, inspector-second, lead-accused-unit"
    })
    void aUnitNamedWhileClassifyingIsNoCandidate(String accusedUnit, String unit, String code) {
        taken(report(new Accused("", "见反映内容", "")));
        assertThatThrownBy(() -> as("li", FIRST, () -> work.classify(receipt.number(), "A3", unit, false, accusedUnit)))
                .hasMessageContaining(code);
        assertThat(ask("li", FIRST, () -> reading.read(receipt.number()))
                        .accused()
                        .unit())
                .isEmpty();
    }

    @Test
    @Tag("R57")
    void whoeverTheNamedUnitEmploysReadsTheLeadNoMore() {
        taken(report(new Accused("", "见反映内容", "")));
        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-second", false, "inspector-first"));
        assertThat(known().unit()).isEqualTo("inspector-second");
        assertThat(ask("zhao", SECOND, () -> reading.read(receipt.number())).accused())
                .isEqualTo(new Accused("inspector-first", "见反映内容", ""));
        assertThatThrownBy(() -> ask("li", FIRST, () -> reading.read(receipt.number())))
                .hasMessageContaining("lead-not-yours");
    }

    @Test
    @Tag("R57")
    void aUnitThatIsKnownIsNotNamedAnew() {
        reported();
        assertThatThrownBy(() ->
                        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-first", false, "fire")))
                .hasMessageContaining("lead-accused-unit");
    }

    @Test
    @Tag("R57")
    void aLeadNoUnitMayHaveIsHandedUp() {
        reported();
        as("li", FIRST, () -> work.classify(receipt.number(), "E4", "superior", false, ""));
        accepted();
        assertThat(file().outcome()).isEqualTo("已移送上一级");
        assertThat(known().status()).isEqualTo(Status.HANDED_UP);
        assertThat(journey.passed(lead)).contains("EndEvent_HandedUp").doesNotContain("Activity_CloseLead");
    }

    /** Whatever is said in the form of a task, or to the engine's REST, would stay in the engine. */
    @ParameterizedTest
    @Tag("R58")
    @CsvSource({"分类分办", "告知受理"})
    void aStepIsNotDoneInTheFormOfItsTask(String step) {
        reported();
        String task = journey.task(lead, step).getId();
        assertThatThrownBy(() -> as("li", FIRST, () -> tasks.complete(task, Map.of("accused", "某人"))))
                .hasMessageContaining("lead-step-on-page")
                .hasMessageContaining("/leads/" + receipt.number());
        assertThat(journey.openSteps(lead)).contains(step);
    }

    @Test
    @Tag("R58")
    void theProcessStartsForNobodyWhoBringsVariables() {
        Map<String, Object> variables = new HashMap<>(Map.of("accused", "某人"));
        assertThatThrownBy(() -> starts(variables)).hasMessageContaining("lead-variables");
        variables.put("leadId", "x");
        assertThatThrownBy(() -> starts(variables)).hasMessageContaining("lead-variables");
        variables.remove("accused");
        assertThatThrownBy(() -> starts(variables)).hasMessageContaining("lead-unknown");
        reported();
        variables.put("leadId", known().id());
        assertThatThrownBy(() -> starts(variables)).hasMessageContaining("lead-unknown");
    }

    @ParameterizedTest
    @CsvSource({"Z9", "''"})
    void aBehaviourWithoutABasisClassifiesNothing(String behaviour) {
        reported();
        assertThatThrownBy(() ->
                        as("li", FIRST, () -> work.classify(receipt.number(), behaviour, "inspector-first", false, "")))
                .isInstanceOf(LeadRefusedException.class)
                .hasMessageContaining("behaviour-without-basis");
        assertThat(journey.openSteps(lead)).contains("分类分办");
        assertThat(known().status()).isEqualTo(Status.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 0", "LIGHT, -1", "LIGHT, 1000", "UNFOUNDED, 1", "SHELVED, 2"})
    void aNumberOfPeopleBelongsToWhatWasDone(Outcome outcome, int people) {
        assigned(false);
        accepted();
        disposed();
        assertThatThrownBy(() -> as("li", FIRST, () -> work.close(receipt.number(), outcome, people, "结果")))
                .hasMessageContaining("lead-people");
        assertThat(journey.openSteps(lead)).containsExactly("登记办理结果");
    }

    @Test
    void aStepIsDoneOnceAndByWhoeverClaimedIt() {
        assigned(false);
        assertThatThrownBy(() ->
                        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-first", false, "")))
                .hasMessageContaining("lead-step-closed");
        tasks.setAssignee(journey.task(lead, "提出处置意见").getId(), "wang");
        assertThatThrownBy(this::disposed).hasMessageContaining("lead-step-claimed");
        assertThat(known().disposition()).isNull();
        as("wang", FIRST, () -> work.dispose(receipt.number(), Disposition.INQUIRY, "函询"));
        assertThat(known().disposition()).isEqualTo(Disposition.INQUIRY);
    }

    @Test
    void anInspectionEndsWhenEveryLeadItFoundIsHandedIn() {
        // given
        ProcessInstance inspection = counter.start(
                "conduct-inspection",
                "inspector",
                Map.of("inspectionWay", "surprise", "inspectors", 3, "inspectionPlannedOn", "2026-11-05"));
        journey.complete(inspection, "实施检查", "inspector", Map.of("inspectedOn", "2026-11-05", "placesVisited", 4));
        Map<String, Object> found = Map.of("correctedAtOnce", 1, "leadsFound", 1);
        // then
        assertThatThrownBy(() -> journey.complete(inspection, "登记检查情况", "inspector", found))
                .hasMessageContaining("inspection-leads-differ");
        taken(new NewLead(Source.INSPECTION, inspection.getBusinessKey(), false, null, marketOfficer(), "检查发现"));
        String open = journey.task(inspection, "登记检查情况").getId();
        counter.complete(open, "inspector", found);
        assertThat(journey.file(inspection).outcome()).isEqualTo("检查已登记");
    }

    private void starts(Map<String, Object> variables) {
        runtime.createMessageCorrelation("lead.received")
                .setVariables(variables)
                .correlateStartMessage();
    }

    private Instant due(String step) {
        Task task = journey.task(lead, step);
        return task.getDueDate().toInstant();
    }
}
