package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a supervision (督办) meets an empty post, another supervision, the end of its case or a limit nobody can read. */
@SuyuanbanTest
@EveryDatabase
class SupervisionEdgesTest extends SupervisedCase {

    @Autowired
    private IdentityService identity;

    @Test
    void aSecondSupervisionIsAboutTheWorkNotAboutTheFirst() {
        // given
        supervise("supervision");
        // when
        ProcessInstance second = supervise("leader");
        // then
        assertThat(replies(second).stream().map(this::department).toList())
                .containsExactlyInAnyOrder("market-head", "fire-head");
    }

    @Test
    void theSupervisionOfficeAnswersForALeaderThatNobodyIs() {
        // given
        identity.deleteMembership("market-head", "market-head");
        ProcessInstance supervision;
        try {
            // when
            supervision = supervise("manager");
        } finally {
            identity.createMembership("market-head", "market-head");
        }
        // then
        assertThat(told("SUPERVISION"))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("supervision", "fire-head");
        assertThat(replyOf(supervision, "supervision").getDueDate().toInstant()).isEqualTo(county("2026-11-06T18:00"));
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(Incident::getIncidentType)
                .containsExactly("escalation-recipient-missing");
    }

    @Test
    void aSupervisionEndsWithItsCase() {
        // given: two replies are open
        ProcessInstance supervision = supervise("supervision");
        // when
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
        // then
        assertThat(openOf(supervision)).isZero();
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(done("ACT_ENDED")).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("回复督办单"));
        assertThatThrownBy(() -> supervise("supervision")).hasMessageContaining("case-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三天", "3", "0WD", "3wd", "100WD"})
    void aTimeToReplyThatCannotBeReadIsRefusedAndNobodyIsTold(String limit) {
        assertThatThrownBy(() -> supervise("supervision", limit))
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("答复时限");
        assertThat(told("SUPERVISION")).isEmpty();
        assertThat(steps.openOfCase(instance.getId()))
                .extracting(CaseStep::name)
                .doesNotContain("回复督办单");
    }
}
