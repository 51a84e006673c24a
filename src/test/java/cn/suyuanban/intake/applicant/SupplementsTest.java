package cn.suyuanban.intake.applicant;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Told on Tuesday 2026-11-03, the applicant has fifteen working days, up to Tuesday 2026-11-24 18:00. */
@SuyuanbanTest
@EveryDatabase
class SupplementsTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Supplements supplements;

    @Autowired
    private Materials materials;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ManagementService management;

    @Test
    void theApplicantSeesWhatIsMissingAndUntilWhen() {
        assertThat(supplements.asked(file(told()))).hasValueSatisfying(asked -> {
            assertThat(asked.text()).isEqualTo("经营场所平面布局图");
            assertThat(asked.since()).isEqualTo(county("2026-11-03T10:00"));
            assertThat(asked.due()).isEqualTo(county("2026-11-24T18:00"));
        });
    }

    @Test
    @Tag("R12")
    @Tag("R14")
    void whoHandsInUpToTheLastMinuteIsNotReturnedBecauseAClerkIsSlow() {
        // given
        ProcessInstance instance = told();
        String applicants =
                restaurant.task(instance, "Activity_ReceiveSupplement").getId();
        // when
        restaurant.at("2026-11-24T18:00");
        handIn(instance);
        supplements.submit(instance.getId());
        // then: the applicant's time has stopped, a clerk's limit runs, and there is no timer left that returns the
        // case
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_CheckSupplement");
        assertThat(management
                        .createJobQuery()
                        .activityId("Event_SupplementOverdue")
                        .processInstanceId(restaurant
                                .task(instance, "Activity_CheckSupplement")
                                .getProcessInstanceId())
                        .count())
                .isZero();
        assertThat(steps.find(applicants).map(CaseStep::closedAt)).contains(county("2026-11-24T18:00"));
        assertThat(steps.find(
                        restaurant.task(instance, "Activity_CheckSupplement").getId()))
                .hasValueSatisfying(step -> {
                    assertThat(step.department()).isEqualTo("window");
                    assertThat(step.dueAt()).isEqualTo(county("2026-11-25T18:00"));
                    assertThat(step.statutoryDueAt()).isEqualTo(county("2026-12-01T18:00"));
                });
        // and: the case's clock begins when the clerk finds it complete
        restaurant.at("2026-12-07T10:00");
        assertThat(file(instance).clock()).isEqualTo(CaseFile.Clock.WAITING);
        restaurant.complete(instance, "Activity_CheckSupplement", "window", Map.of("supplementComplete", "yes"));
        assertThat(file(instance).acceptedAt()).isEqualTo(county("2026-12-07T10:00"));
    }

    @Test
    void submittingIsRecordedAsTheApplicants() {
        // given
        ProcessInstance instance = told();
        handIn(instance);
        // when
        supplements.submit(instance.getId());
        // then
        assertThat(trail.ofCase(instance.getId())).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("applicant");
            assertThat(entry.action()).isEqualTo("SUPPLEMENTED");
            assertThat(entry.done()).isTrue();
        });
    }

    @Test
    void aSecondClickIsRefusedInWords() {
        // given
        ProcessInstance instance = told();
        handIn(instance);
        supplements.submit(instance.getId());
        // then
        refused(instance, "supplement-not-asked");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_CheckSupplement");
    }

    @Test
    void whatComesTooLateIsRefusedEvenIfTheTimerIsLate() {
        // given
        ProcessInstance instance = told();
        // when
        restaurant.at("2026-11-24T18:01");
        // then
        assertThatThrownBy(() -> supplements.submit(instance.getId())).hasMessageContaining("2026年11月24日 18:00");
        refused(instance, "supplement-overdue");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReceiveSupplement");
    }

    @Test
    void nothingIsAskedOfWhoWasNotTold() {
        // given
        ProcessInstance received = restaurant.apply(application());
        ProcessInstance accepted = restaurant.accepted(application());
        // then
        assertThat(supplements.asked(file(received))).isEmpty();
        refused(received, "supplement-not-asked");
        refused(accepted, "supplement-not-asked");
    }

    @Test
    void withoutAFileThereIsNothingToSubmit() {
        ProcessInstance instance = told();
        refused(instance, "supplement-empty");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReceiveSupplement");
    }

    private void handIn(ProcessInstance instance) {
        materials.add(instance.getId(), Samples.pdf(null, "平面图.pdf"), Material.Origin.APPLICANT, null);
    }

    private void refused(ProcessInstance instance, String code) {
        assertThatThrownBy(() -> supplements.submit(instance.getId()))
                .isInstanceOf(ActRefusedException.class)
                .hasMessageStartingWith(code + ": ");
        assertThat(trail.ofCase(instance.getId()))
                .last()
                .extracting(AuditEntry::code)
                .isEqualTo(code);
    }

    private ProcessInstance told() {
        restaurant.at("2026-11-03T10:00");
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        return instance;
    }

    private CaseFile file(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow();
    }
}
