package cn.suyuanban.problem;

import static cn.suyuanban.problem.SampleProblem.DUTY;
import static cn.suyuanban.problem.SampleProblem.OFFICE;
import static cn.suyuanban.problem.SampleProblem.SUPERVISOR;
import static cn.suyuanban.problem.SampleProblem.UNIT;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of problems as it stands and as it stood. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProblemLedgerTest extends ListedProblems {

    private static final Instant MONDAY = county("2031-03-03T09:00");
    private static final Instant TUESDAY = county("2031-03-04T09:00");
    private static final Instant WEDNESDAY = county("2031-03-05T09:00");

    @Test
    @Tag("R49")
    void foundIsClosedPlusOpenAtEveryInstantAndTheSameWhenAskedAgain() {
        // given
        ProblemCounts before = problems.countsAt(MONDAY.minusSeconds(1));
        String first = registered("X-1", MONDAY);
        registered("X-2", TUESDAY);
        // when
        struckOff(first, TUESDAY);
        ProblemCounts then = problems.countsAt(TUESDAY);
        problems.act(first, Act.REOPEN, OFFICE, WEDNESDAY, "又出现");
        // then
        assertThat(grown(before, MONDAY)).isEqualTo(new ProblemCounts(1, 0, 1));
        assertThat(grown(before, TUESDAY)).isEqualTo(new ProblemCounts(2, 1, 1));
        assertThat(grown(before, WEDNESDAY)).isEqualTo(new ProblemCounts(2, 0, 2));
        assertThat(problems.countsAt(TUESDAY)).isEqualTo(then);
    }

    @Test
    void theLastAssignmentHoldsAndEverythingStaysInTheHistory() {
        String id = registered("Z-1", MONDAY);
        problems.assign(id, DUTY, OFFICE, MONDAY);
        problems.act(id, Act.OBJECT, UNIT, MONDAY, "不属于本单位职责");
        problems.act(id, Act.UPHOLD, SUPERVISOR, MONDAY, "成立");
        Duty other = new Duty("city-head", "city", "王五", List.of(), "supervision", "5WD");
        problems.assign(id, other, OFFICE, TUESDAY);
        assertThat(problems.duty(id)).isEqualTo(other);
        assertThat(problems.find(id).status()).isEqualTo(Status.ASSIGNED);
        assertThat(problems.history(id).events())
                .extracting(ProblemEvent::act)
                .containsExactly(Act.REGISTER, Act.ASSIGN, Act.OBJECT, Act.UPHOLD, Act.ASSIGN);
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        String id = registered("Z-2", MONDAY);
        problems.assign(id, DUTY, OFFICE, MONDAY);
        History before = problems.history(id);
        assertThatThrownBy(() -> problems.act(id, Act.CLOSE, OFFICE, MONDAY, null))
                .isInstanceOf(ProblemRefusedException.class);
        assertThat(problems.history(id)).isEqualTo(before);
        assertThat(problems.duty(id)).isEqualTo(DUTY);
    }

    private ProblemCounts grown(ProblemCounts before, Instant at) {
        ProblemCounts now = problems.countsAt(at);
        return new ProblemCounts(
                now.found() - before.found(), now.closed() - before.closed(), now.open() - before.open());
    }
}
