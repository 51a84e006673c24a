package cn.suyuanban.procedure.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused on a project's way, with its reason and remedy; the step stays open. */
@SuyuanbanTest
class ProjectRefusalsTest extends EscortedProject {

    @ParameterizedTest
    @Tag("R53")
    @CsvSource({
        "projectLeader, nobody, leader-unknown",
        "projectLeader, office, leader-wrong-rank",
        "teamHead, nobody, member-unknown",
        "teamMembers, fire, team-too-small"
    })
    void peopleWhoDoNotFitAreRefused(String field, String value, String code) {
        registered();
        Map<String, Object> wrong = people();
        wrong.put(field, value);
        refused(code, () -> does("明确领导和专班", "team", wrong));
        assertThat(journey.openSteps(project)).containsExactly("明确领导和专班");
    }

    @Test
    void aTeamWithoutAHeadIsSentBackByItsForm() {
        registered();
        Map<String, Object> wrong = people();
        wrong.remove("teamHead");
        assertThatThrownBy(() -> does("明确领导和专班", "team", wrong)).hasMessageContaining("专班组长");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"after\":\"\",\"kind\":\"COMMITMENT\"|\"after\":\"build\",\"kind\":\"PLAIN\"|plan-cycle",
                "\"after\":\"filing\"|\"after\":\"filling\"|plan-unknown-predecessor",
                "\"days\":3|\"days\":0|plan-bad-duration",
                "\"id\":\"permit\"|\"id\":\"filing\"|plan-duplicate-id",
                "\"unit\":\"housing\"|\"unit\":\"\"|milestone-without-unit"
            })
    void aPlanThatCannotBeTrueIsRefused(String right, String wrong, String code) {
        staffed();
        refused(code, () -> does("编制方案", "team", plan(SMALL.replace(right, wrong), "2026-03-20")));
        assertThat(journey.openSteps(project)).containsExactly("编制方案");
    }

    @Test
    void aDayOfProductionThatIsOverOrTooEarlyIsRefusedWithTheFirstMilestoneThatDoesNotFit() {
        staffed();
        refused("plan-end-not-future", () -> does("编制方案", "team", plan(SMALL, "2026-03-01")));
        assertThatThrownBy(() -> does("编制方案", "team", plan(SMALL, "2026-03-11")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("plan-impossible: ")
                .hasMessageContaining("承诺备案")
                .hasMessageContaining("2 个工作日");
    }

    @Test
    void aProjectIsRegisteredOnceAndByTheTeam() {
        registered();
        refused("project-duplicate", () -> counter.start("project-escort", "team", registration(code)));
        Map<String, Object> other = registration(code + "-X");
        assertThatThrownBy(() -> counter.start("project-escort", "manager", other))
                .hasMessageContaining("manager");
        other.put("projectAgent", "nobody");
        refused("agent-unknown", () -> counter.start("project-escort", "team", other));
    }

    @Test
    void onlyTheLeaderWhoWasAppointedDecidesAndNoAdministratorDoes() {
        planned();
        join("office", "leader");
        refused("project-not-its-leader", () -> approves("office"));
        tasks.setAssignee(journey.task(project, "领导审定").getId(), null);
        refused("project-not-its-leader", () -> approves("admin"));
    }

    @Test
    void aMilestoneIsReportedByItsOwnPeopleInTheRightOrderWithEvidence() {
        moving();
        refused("case-not-yours", () -> reports("filing", "tobacco", 1));
        refused("progress-wrong-order", () -> {
            finishes("filing", "office", TODAY, TODAY);
            finishes("permit", "office", "2026-02-27", TODAY);
        });
        refused("milestone-finished", () -> reports("filing", "office", 1));
        refused("progress-in-future", () -> finishes("permit", "office", "2026-03-03", "2026-03-04"));
    }

    @Test
    void anAdministratorIsNoTeamEvenWithRightsToTheStep() {
        moving();
        refused("project-not-yours", () -> finishes("filing", "admin", TODAY, TODAY));
    }
}
