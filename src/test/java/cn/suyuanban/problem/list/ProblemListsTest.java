package cn.suyuanban.problem.list;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.procedure.problem.OpenProblem;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which problems a choice shows to whom, page by page. */
@SuyuanbanTest
@EveryDatabase
class ProblemListsTest extends OpenProblem {

    private static final Onlooker TEAM = Onlooker.in(List.of("manager"));
    private static final Onlooker CITY = Onlooker.in(List.of("city"));
    private static final Instant IN_TIME = county("2026-11-02T10:00");
    private static final Instant LATE = county("2026-12-31T10:00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProblemLists lists;

    @Test
    void anEntryTellsAllThreeListsAndTheOpenSteps() {
        // given
        planned(duty());
        // when
        Entry entry = lists.find(TEAM, number()).orElseThrow();
        // then
        assertThat(entry.problem().found().description()).isEqualTo("消防验收迟迟没有安排");
        assertThat(entry.duty().supporters())
                .containsExactly(new Duty.Support("market", "3WD"), new Duty.Support("city", "5WD"));
        assertThat(entry.task()).isEqualTo(new Entry.Task("本周安排验收", "取得验收意见书", null, county("2026-11-02T09:00")));
        assertThat(entry.steps()).extracting("department").containsExactlyInAnyOrder("fire", "market", "city");
    }

    @Test
    void aProblemIsYellowThenRedThenGreen() {
        // given
        planned(duty());
        assertThat(shown(TEAM, colour(Colour.YELLOW), IN_TIME)).contains(number());
        assertThat(shown(TEAM, colour(Colour.RED), IN_TIME)).doesNotContain(number());
        assertThat(shown(TEAM, colour(Colour.RED), LATE)).contains(number());
        assertThat(lists.find(TEAM, number()).orElseThrow().colour(LATE)).isEqualTo(Colour.RED);
        // when
        closed();
        // then
        assertThat(shown(TEAM, colour(Colour.GREEN), LATE)).contains(number());
        assertThat(lists.find(TEAM, number()).orElseThrow().task().evidence()).isEqualTo("消防验收意见书一份");
    }

    @Test
    void everyFilterFindsWhatItMeansAndNothingElse() {
        planned(duty());
        assertThat(shown(TEAM, all("fire", "fire-head", "示例", DAY, DAY), IN_TIME))
                .contains(number());
        assertThat(shown(TEAM, all("city", "fire-head", "示例", DAY, DAY), IN_TIME))
                .doesNotContain(number());
        assertThat(shown(TEAM, all("fire", "city-head", "示例", DAY, DAY), IN_TIME))
                .doesNotContain(number());
        assertThat(shown(TEAM, all("fire", "fire-head", "示_", DAY, DAY), IN_TIME))
                .doesNotContain(number());
        assertThat(shown(TEAM, all("fire", "fire-head", "示例", DAY.plusDays(1), null), IN_TIME))
                .doesNotContain(number());
        assertThat(shown(TEAM, all("fire", "fire-head", "示例", null, DAY.minusDays(1)), IN_TIME))
                .doesNotContain(number());
    }

    @Test
    void pagesFollowOneAnotherFromTheNewestAndTheTotalIsOfAllOfThem() {
        // given
        planned(duty());
        planned(duty());
        planned(duty());
        // when
        Choice choice = all("fire", "fire-head", "示例", DAY, DAY);
        List<Entry> first = lists.page(TEAM, choice, null, 2, IN_TIME);
        List<Entry> next = lists.page(TEAM, choice, first.get(1).problem().number(), 1, IN_TIME);
        // then
        assertThat(List.of(first.get(0), first.get(1), next.get(0)))
                .extracting(entry -> entry.problem().number())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates()
                .contains(number());
        assertThat(lists.count(TEAM, choice, IN_TIME)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void othersSeeAndCountOnlyWhatNamesThem() {
        // given
        planned(duty());
        // then
        assertThat(shown(CITY, Choice.ALL, IN_TIME)).contains(number());
        assertThat(shown(Onlooker.in(List.of("tobacco")), Choice.ALL, IN_TIME)).isEmpty();
        assertThat(lists.count(Onlooker.in(List.of()), Choice.ALL, IN_TIME)).isZero();
        assertThat(lists.responsibles(Onlooker.in(List.of("tobacco")))).isEmpty();
        assertThat(lists.responsibles(CITY)).contains(new ProblemLists.Responsible("fire", "fire-head"));
    }

    private static Choice colour(Colour colour) {
        return new Choice(null, false, colour, null, null, null, null, null, null, null);
    }

    private static Choice all(String unit, String leader, String enterprise, LocalDate from, LocalDate to) {
        return new Choice(
                Status.WORKING,
                true,
                Colour.YELLOW,
                Category.APPROVAL,
                Source.VISIT,
                unit,
                leader,
                enterprise,
                from,
                to);
    }

    private List<String> shown(Onlooker onlooker, Choice choice, Instant now) {
        return lists.page(onlooker, choice, null, 1_000, now).stream()
                .map(entry -> entry.problem().number())
                .toList();
    }

    private String number() {
        return problem.getBusinessKey();
    }
}
