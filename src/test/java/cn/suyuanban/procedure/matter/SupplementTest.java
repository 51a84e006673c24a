package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Refusals;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From receipt to acceptance: what is missing is told once and in time, or the case counts as accepted. */
@SuyuanbanTest
@EveryDatabase
class SupplementTest {

    private static final String ARTICLE = "行政许可法第三十二条第一款第四项";

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Refusals refusals;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ClockEvents events;

    @Autowired
    private Notices notices;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    /** Received Monday 2026-11-02; the fifth working day ends Monday 11-09 18:00. */
    @Test
    @Tag("R12")
    void whatIsMissingIsToldUpToTheEndOfTheFifthDayAndTheClockHasNotBegun() {
        // given
        ProcessInstance instance = received("2026-11-02T09:00");
        // when
        restaurant.at("2026-11-09T18:00");
        restaurant.askForSupplement(instance);
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.clock()).isEqualTo(CaseFile.Clock.WAITING);
        assertThat(file.acceptedAt()).isNull();
        assertThat(file.promisedDue()).isNull();
        assertThat(notices.ofCase(instance.getId())).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("一次性补正告知书");
            assertThat(notice.body()).contains("经营场所平面布局图");
            assertThat(notice.recipient()).isEqualTo("applicant");
        });
        assertThat(events.ofCase(instance.getId())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ClockEvent.Kind.SUPPLEMENT_TOLD);
            assertThat(event.basis()).isEqualTo(ARTICLE);
        });
    }

    /** Complete Thursday 2026-11-12: 11-13, 16, 17, 18 and 19 count. */
    @Test
    @Tag("R12")
    @Tag("R14")
    void theClockBeginsOnTheDayTheSupplementIsComplete() {
        // given
        ProcessInstance instance = received("2026-11-02T09:00");
        restaurant.at("2026-11-03T10:00");
        restaurant.askForSupplement(instance);
        // when
        restaurant.at("2026-11-12T10:00");
        restaurant.complete(instance, "Activity_ReceiveSupplement", "window", Map.of("supplementComplete", "yes"));
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.acceptedAt()).isEqualTo(county("2026-11-12T10:00"));
        assertThat(file.promisedDue()).isEqualTo(county("2026-11-19T18:00"));
        assertThat(notices.ofCase(instance.getId()).get(1)).satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("受理通知书");
            assertThat(notice.issuedAt()).isEqualTo(county("2026-11-12T10:00"));
        });
    }

    @Test
    @Tag("R12")
    void aSecondNoticeIsRefusedAndRecordedAsAViolation() {
        // given
        ProcessInstance instance = received("2026-11-02T09:00");
        restaurant.askForSupplement(instance);
        // then: the model has no way back, so somebody moves the case by hand
        refusals.of(
                "SUPPLEMENT",
                ARTICLE,
                instance,
                null,
                "supplement-twice",
                () -> runtime.createProcessInstanceModification(restaurant
                                .task(instance, "Activity_ReceiveSupplement")
                                .getProcessInstanceId())
                        .startBeforeActivity("Activity_TellSupplement")
                        .execute());
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReceiveSupplement");
    }

    @Test
    @Tag("R12")
    @Tag("R13")
    void whatIsMissingIsNotToldAfterTheFifthDayEvenIfTheTimerIsLate() {
        // given
        ProcessInstance instance = received("2026-11-02T09:00");
        // when
        restaurant.at("2026-11-10T09:00");
        // then
        refusals.of(
                "SUPPLEMENT",
                ARTICLE,
                instance,
                "window",
                "supplement-late",
                () -> restaurant.askForSupplement(instance));
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_CheckMaterials");
    }

    /** Received Tuesday 2026-09-29; 09-30, 10-08, 10-09, Saturday 10-10 and 10-12 count, so both ends fall on 10-12. */
    @Test
    @Tag("R13")
    void aCaseWhoseApplicantIsNotToldInTimeCountsFromItsReceipt() {
        // given
        ProcessInstance instance = received("2026-09-29T10:00");
        Job timer = timer(instance);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(county("2026-10-12T18:00"));
        // when
        restaurant.at("2026-10-12T18:01");
        management.executeJob(timer.getId());
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.acceptedAt()).isEqualTo(county("2026-09-29T10:00"));
        assertThat(file.promisedDue()).isEqualTo(county("2026-10-12T18:00"));
        assertThat(events.ofCase(instance.getId()).get(0)).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ClockEvent.Kind.DEEMED_ACCEPTED);
            assertThat(event.text()).contains("自收到申请材料之日起视为受理");
            assertThat(event.basis()).isEqualTo(ARTICLE);
            assertThat(event.actor()).isNull();
        });
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).containsExactly("ACCEPTED");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFood");
    }

    @Test
    @Tag("R13")
    void aLateAcceptanceCountsFromTheReceiptEvenIfTheTimerIsLate() {
        // given
        ProcessInstance instance = received("2026-11-02T09:00");
        // when
        restaurant.at("2026-11-10T09:00");
        restaurant.complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.acceptedAt()).isEqualTo(county("2026-11-02T09:00"));
        assertThat(file.promisedDue()).isEqualTo(county("2026-11-09T18:00"));
        assertThat(events.ofCase(instance.getId()).get(0).kind()).isEqualTo(ClockEvent.Kind.DEEMED_ACCEPTED);
    }

    @Test
    @Tag("R10")
    @Tag("R14")
    void nobodyIsTurnedAwayWithoutAWrittenReason() {
        ProcessInstance instance = received("2026-11-02T09:00");
        assertThatThrownBy(() -> restaurant.complete(
                        instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "refuse")))
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("不予受理的理由");
        assertThat(files.find(instance.getId()).orElseThrow().closedAt()).isNull();
    }

    @Test
    @Tag("R14")
    void returnedWithdrawnAndNotAcceptedAreDifferentEndsWithDifferentDocuments() {
        // given
        ProcessInstance returned = received("2026-11-02T09:00");
        restaurant.askForSupplement(returned);
        ProcessInstance withdrawn = received("2026-11-02T09:00");
        ProcessInstance notAccepted = received("2026-11-02T09:00");
        // when: fifteen working days for the supplement end Monday 2026-11-23
        restaurant.act("withdraw-case", "window", withdrawn, Map.of("withdrawReason", "不再经营"));
        restaurant.complete(
                notAccepted,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "refuse", "refusalReason", "不属于本县管辖，请向闻喜县申请"));
        Job timer = timer(returned);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(county("2026-11-23T18:00"));
        restaurant.at("2026-11-23T18:01");
        management.executeJob(timer.getId());
        // then
        assertThat(List.of(end(returned), end(withdrawn), end(notAccepted)))
                .containsExactly(
                        tuple("退件", "RETURNED", "退件告知书"),
                        tuple("已撤回", "WITHDRAWN", "撤回终止告知书"),
                        tuple("不予受理", "NOT_ACCEPTED", "不予受理决定书"));
    }

    private ProcessInstance received(String at) {
        restaurant.at(at);
        return restaurant.apply(application());
    }

    private Job timer(ProcessInstance instance) {
        return restaurant.timer(instance);
    }

    private Tuple end(ProcessInstance instance) {
        List<Notice> told = notices.ofCase(instance.getId());
        Notice last = told.get(told.size() - 1);
        return tuple(files.find(instance.getId()).orElseThrow().outcome(), last.kind(), last.title());
    }
}
