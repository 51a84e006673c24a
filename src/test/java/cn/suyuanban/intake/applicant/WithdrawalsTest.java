package cn.suyuanban.intake.applicant;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class WithdrawalsTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ClockPause pause;

    @Test
    void anApplicantWithdrawsBeforeAcceptanceAndNeedNotSayWhy() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        assertThat(withdrawals.possible(file(instance))).isTrue();
        // when
        withdrawals.withdrawByApplicant(instance.getId(), " ", true);
        // then
        assertThat(file(instance).outcome()).isEqualTo("已撤回");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(notices.ofCase(instance.getId())).last().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("WITHDRAWN");
            assertThat(notice.recipient()).isEqualTo(Notice.APPLICANT);
        });
        assertThat(trail.ofCase(instance.getId())).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("applicant");
            assertThat(entry.done()).isTrue();
        });
    }

    @Test
    void aWithdrawalIsConfirmed() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        // then
        assertThatThrownBy(() -> withdrawals.withdrawByApplicant(instance.getId(), "", false))
                .hasMessageStartingWith("withdraw-unconfirmed: ");
        assertThat(file(instance).closedAt()).isNull();
    }

    @Test
    void aPausedClockDoesNotHinderIt() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        pause.pause(instance.getId(), "INSPECTION", "检验需十个工作日", "10WD");
        assertThat(withdrawals.possible(file(instance))).isTrue();
        // when
        withdrawals.withdrawByApplicant(instance.getId(), "不再经营", true);
        // then
        assertThat(file(instance).outcome()).isEqualTo("已撤回");
    }

    @Test
    void nobodyWithdrawsOnceTheDecisionIsMade() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
        restaurant.visit(instance);
        // then
        assertThat(withdrawals.possible(file(instance))).isFalse();
        refused(instance, "withdraw-late");
        assertThat(file(instance).closedAt()).isNull();
    }

    @Test
    void aCaseThatHasEndedStaysAsItIs() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        withdrawals.withdrawByApplicant(instance.getId(), null, true);
        // then
        assertThat(withdrawals.possible(file(instance))).isFalse();
        refused(instance, "case-closed");
    }

    private void refused(ProcessInstance instance, String code) {
        assertThatThrownBy(() -> withdrawals.withdrawByApplicant(instance.getId(), "不再经营", true))
                .isInstanceOf(ActRefusedException.class)
                .hasMessageStartingWith(code + ": ");
        assertThat(trail.ofCase(instance.getId())).last().satisfies((AuditEntry entry) -> {
            assertThat(entry.code()).isEqualTo(code);
            assertThat(entry.done()).isFalse();
        });
    }

    private CaseFile file(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow();
    }
}
