package cn.suyuanban.procedure.part;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.intake.applicant.Supplements;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts that every matter calls, walked by way of 企业开办. */
@SuyuanbanTest
@EveryDatabase
class SharedPartsTest {

    private static final String MATTER = "company-setup";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Materials materials;

    @Autowired
    private Supplements supplements;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private Notices notices;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken("accept-application")).isEmpty();
        assertThat(Coverage.untaken("department-review")).isEmpty();
        assertThat(Coverage.untaken("deliver-result")).isEmpty();
        assertThat(Coverage.untaken("rate-service")).isEmpty();
    }

    @Test
    @Tag("R12")
    @Tag("R14")
    void acceptsOnTheDayTheSupplementIsCompleteUnderThePromiseOfTheMatter() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = supplementing();
        assertThat(journey.file(instance).acceptedAt()).isNull();
        // when
        counter.at("2026-11-12T10:00");
        journey.complete(instance, "登记补正材料", "window", Map.of("supplementComplete", "yes"));
        // then
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2026-11-12T16:00"));
        assertThat(journey.openSteps(instance)).containsExactly("审查企业设立登记");
    }

    @Test
    @Tag("R12")
    void doesNotAcceptAnIncompleteSupplementAndDoesNotAskTwice() {
        // given
        ProcessInstance instance = supplementing();
        // when
        journey.complete(
                instance, "登记补正材料", "window", Map.of("supplementComplete", "no", "supplementRefusalReason", "章程仍缺"));
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予受理");
    }

    @Test
    @Tag("R12")
    void whatTheApplicantHandsInOnlineIsCheckedWithoutTheApplicantsTimeRunningOut() {
        // given
        ProcessInstance instance = supplementing();
        // when
        materials.add(instance.getId(), Samples.pdf(null, "章程.pdf"), Material.Origin.APPLICANT, null);
        supplements.submit(instance.getId());
        // then
        assertThat(journey.openSteps(instance)).containsExactly("核对补正材料");
        journey.complete(instance, "核对补正材料", "window", Map.of("supplementComplete", "yes"));
        assertThat(journey.openSteps(instance)).containsExactly("审查企业设立登记");
    }

    @Test
    void returnsWhatIsNotSupplementedAndRefusesWhatIsNotOurs() {
        // when
        ProcessInstance returned = journey.returned(MATTER, application());
        ProcessInstance refused = journey.notAccepted(MATTER, application());
        // then
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
    }

    @Test
    @Tag("R13")
    void countsFromReceiptWhatNobodyAnsweredInFiveDays() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = journey.apply(MATTER, application());
        assertThat(journey.timer(instance, "Event_NotToldInTime").getDuedate().toInstant())
                .isEqualTo(county("2026-11-09T18:00"));
        // when
        counter.at("2026-11-09T18:01");
        journey.fireTimer(instance, "Event_NotToldInTime");
        // then
        assertThat(journey.file(instance).acceptedAt()).isEqualTo(county("2026-11-02T09:00"));
        assertThat(events.ofCase(instance.getId()))
                .extracting(ClockEvent::kind)
                .contains(ClockEvent.Kind.DEEMED_ACCEPTED);
        assertThat(journey.openSteps(instance)).containsExactly("审查企业设立登记");
    }

    @Test
    @Tag("R32")
    void theWaitForARatingIsNotCountedAndCannotBeActedOn() {
        // given
        ProcessInstance instance = delivered();
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThatThrownBy(() -> counter.act("withdraw-case", "window", instance, Map.of("withdrawReason", "不想办了")))
                .hasMessageContaining("case-closed");
    }

    @Test
    void nobodyWithdrawsOnceTheDecisionIsMade() {
        // given
        ProcessInstance instance = reviewed();
        // then
        assertThatThrownBy(() -> counter.act("withdraw-case", "window", instance, Map.of("withdrawReason", "不想办了")))
                .hasMessageContaining("withdraw-late");
    }

    @Test
    @Tag("R32")
    void invitesOnceAndSilenceIsNotPraise() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = delivered();
        assertThat(journey.timer(instance, "Event_InvitationDue").getDuedate().toInstant())
                .isEqualTo(county("2026-11-05T18:00"));
        // when
        journey.fireTimer(instance, "Event_InvitationDue");
        journey.fireTimer(instance, "Event_RatingOverdue");
        // then
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).endsWith("RATING_INVITED");
        assertThat(journey.variable(instance, "rating")).isNull();
        assertThat(journey.passed(instance)).contains("EndEvent_Completed");
    }

    @Test
    @Tag("R32")
    void aPoorRatingIsCalledBackInOneDayAndMendedInFive() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = delivered();
        // when
        journey.rate(instance, 2);
        assertThat(steps.find(journey.task(instance, "回访核实").getId())
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(county("2026-11-03T18:00"));
        journey.complete(
                instance,
                "回访核实",
                "supervision",
                Map.of("ratingFounded", "yes", "ratingFinding", "等候时间过长", "rectifyLimit", "5WD"));
        // then
        assertThat(steps.find(journey.task(instance, "整改并反馈").getId())).hasValueSatisfying(step -> {
            assertThat(step.department()).isEqualTo("approval");
            assertThat(step.dueAt()).isEqualTo(county("2026-11-09T18:00"));
        });
        journey.complete(instance, "整改并反馈", "office", Map.of("rectifyResult", "增开窗口"));
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(journey.passed(instance)).contains("EndEvent_Completed");
    }

    @Test
    @Tag("R32")
    void aRatingThatIsNotPoorEndsTheMatter() {
        // given
        ProcessInstance instance = delivered();
        // when
        journey.rate(instance, 3);
        // then
        assertThat(journey.variable(instance, "rating")).isEqualTo(3);
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(journey.passed(instance)).contains("EndEvent_Completed");
    }

    @Test
    @Tag("R32")
    void aPoorRatingWithoutGroundIsExplained() {
        // given
        ProcessInstance instance = delivered();
        // when
        journey.rate(instance, 1);
        journey.complete(instance, "回访核实", "supervision", Map.of("ratingFounded", "no", "ratingFinding", "误点，已说明"));
        // then
        assertThat(journey.passed(instance)).contains("EndEvent_Completed");
    }

    private ProcessInstance supplementing() {
        ProcessInstance instance = journey.apply(MATTER, application());
        journey.complete(instance, "核对申请材料", "window", Map.of("checkResult", "supplement", "missingMaterials", "公司章程"));
        return instance;
    }

    private ProcessInstance reviewed() {
        ProcessInstance instance = journey.accepted(MATTER, application());
        journey.pass(instance, "企业设立登记", "公章刻制备案", "发票与税务信息确认");
        return instance;
    }

    private ProcessInstance delivered() {
        ProcessInstance instance = reviewed();
        journey.deliver(instance);
        return instance;
    }

    private static Map<String, Object> application() {
        return Map.of("premisesAddress", "绛县示例路 1 号", "businessScope", "日用百货销售", "registeredCapital", 100);
    }
}
