package cn.suyuanban.procedure.problem;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Act;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.annotation.Transactional;

/** An open problem from the county's file goes on from where it was. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class TakenOverProblemsTest extends TakenOverProblem {

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, 列责任清单",
        "ASSIGNED, 认领或者提出异议",
        "CLAIMED, 制定整改措施",
        "WORKING, 整改问题 配合整改",
        "RETURNED, 整改问题 配合整改",
        "POSTPONED, 整改问题 配合整改",
        "LONG_TERM, 整改问题 配合整改",
        "SUBMITTED, 初核销号"
    })
    void itStandsAtTheStepItsStateSays(Status status, String steps) throws IOException {
        taken(row(status, null));
        assertThat(journey.openSteps(problem)).containsExactlyInAnyOrder(steps.split(" "));
        assertThat(status()).isEqualTo(status);
        assertThat(history()).containsExactly(Act.TAKE_OVER);
        assertThat(journey.file(problem).number()).isEqualTo("示例-001");
        assertThat(problems.duty(problem.getId()).unit()).isEqualTo("fire");
    }

    @Test
    @Tag("R50")
    void itIsWorkedOnAndStruckOffLikeAnyOther() throws IOException {
        taken(row(Status.ASSIGNED, LocalDate.of(2026, 11, 16)));
        does("认领或者提出异议", "fire", Map.of("assignmentAnswer", "CLAIM"));
        does("制定整改措施", "fire", Map.of("measures", "下周安排验收", "stageGoal", "取得验收意见书"));
        does("配合整改", "market", Map.of("supportResult", "已配合"));
        workAndSubmit();
        checked();
        signed();
        confirmed();
        does("销号", "manager", Map.of("closeText", "手续齐全"));
        assertThat(status()).isEqualTo(Status.CLOSED);
        ProblemRow out = give("示例-").get(0);
        assertThat(out.status()).isEqualTo(Status.CLOSED);
        assertThat(out.task().progress()).contains(100);
        assertThat(out.task().evidence()).isEqualTo("消防验收意见书一份");
        assertThat(out.task().measures()).isEqualTo("下周安排验收");
        assertThat(out.task().updatedOn()).contains(LocalDate.of(2026, 11, 2));
        reopen("supervision");
        assertThat(journey.openSteps(problem)).containsExactly("整改问题", "配合整改");
    }

    @Test
    @Tag("R52")
    void anAssignmentFromTheFileMayBeObjectedTo() throws IOException {
        taken(row(Status.ASSIGNED, null));
        does("认领或者提出异议", "fire", Map.of("assignmentAnswer", "OBJECT", "objectionText", "不属于本单位职责"));
        does("裁决异议", "supervision", Map.of("objectionDecision", "UPHOLD", "objectionReason", "属城管职责"));
        assertThat(journey.openSteps(problem)).containsExactly("列责任清单");
    }

    @Test
    @Tag("R50")
    void nobodyOfItsUnitsChecksWorkWhoseDoersAreUnknown() throws IOException {
        taken(row(Status.SUBMITTED, null));
        join("supervision", "fire");
        assertThatThrownBy(this::checked).hasMessageContaining("own-unit");
        leaveAgain();
        checked();
        assertThat(history()).containsExactly(Act.TAKE_OVER, Act.CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-16T18:00",
        "2026-11-15, 2026-11-13T18:00",
        "2026-11-02, 2026-11-02T18:00",
        ", 2026-11-23T18:00"
    })
    void itsWorkIsDueOnTheDayTheFileNamesElseByTheModel(LocalDate day, String due) throws IOException {
        taken(row(Status.WORKING, day));
        assertThat(due("整改问题")).isEqualTo(county(due));
    }

    @Test
    void whatIsLateAlreadyIsDueAtOnce() throws IOException {
        taken(row(Status.WORKING, LocalDate.of(2025, 3, 3)));
        assertThat(due("整改问题")).isCloseTo(county("2026-11-02T09:00"), within(1, ChronoUnit.MINUTES));
        assertThat(due("配合整改")).isEqualTo(due("整改问题"));
        assertThat(give("示例-").get(0).task().due()).contains(LocalDate.of(2025, 3, 3));
    }

    @Test
    void withoutAnyoneNamedItIsNotAssigned() throws IOException {
        ProblemRow row = row(Status.REGISTERED, null);
        ProblemRow.Duty nobody = new ProblemRow.Duty("", "", "", List.of(), "");
        ProblemRow.Task nothing = new ProblemRow.Task(
                "", "", row.task().due(), "", row.task().progress(), row.task().updatedOn());
        taken(new ProblemRow(row.code(), row.found(), nobody, nothing, row.status()));
        assertThat(problems.duty(problem.getId())).isNull();
        assertThat(give("示例-")).containsExactly(new ProblemRow(row.code(), row.found(), nobody, nothing, row.status()));
        does("列责任清单", "manager", dutyAlone());
        assertThat(status()).isEqualTo(Status.ASSIGNED);
    }

    private Instant due(String step) {
        return journey.task(problem, step).getDueDate().toInstant();
    }
}
