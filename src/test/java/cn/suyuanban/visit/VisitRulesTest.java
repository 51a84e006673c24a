package cn.suyuanban.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.visit.Visit.Plan;
import cn.suyuanban.visit.Visit.Status;
import cn.suyuanban.visit.Visit.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often an enterprise may be disturbed, at the edges of weeks, months and years. */
class VisitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final VisitRules rules = new VisitRules(WorkingCalendar.standard(), 2);

    @Test
    void anEnterpriseNobodyVisitsMayBeVisitedToday() {
        assertThat(place("2026-11-02")).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"2026-11-02, 2026-11-08", "2026-11-30, 2026-12-02", "2026-12-31, 2027-01-03", "2026-12-28, 2027-01-01"})
    void whoComesSecondInAWeekJoinsTheFirstAlsoAcrossMonthsAndYears(String first, String second) {
        Visit planned = planned("V1", first);
        assertThat(place(second, planned)).contains(planned);
        assertThat(place(first, planned("V1", second))).isPresent();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"2026-11-08, 2026-11-09", "2027-01-03, 2027-01-04", "2026-12-27, 2026-12-28"})
    void sundayAndMondayAreTwoWeeks(String first, String second) {
        assertThat(place(second, planned("V1", first))).isEmpty();
    }

    @Test
    void whoIsMergedDoesNotCountForTheMonth() {
        Visit second = planned("V2", "2026-11-17");
        assertThat(place("2026-11-18", planned("V1", "2026-11-10"), second)).contains(second);
    }

    @Test
    void aWeekInWhichTheEnterpriseWasVisitedIsOver() {
        assertThatThrownBy(() -> place("2026-11-06", held("V1", "2026-11-03")))
                .isInstanceOf(VisitRefusedException.class)
                .hasMessage("visit-week: 该企业同一周内已走访过（V1，2026-11-03），一周只走访一次。最早可以安排在 2026-11-09。");
    }

    @Test
    void overTheCapTheVisitsOfTheMonthAndTheNextPossibleDayAreNamed() {
        assertThatThrownBy(() -> place("2026-11-30", held("V1", "2026-11-03"), planned("V2", "2026-11-16")))
                .isInstanceOf(VisitRefusedException.class)
                .hasMessage(
                        "visit-cap: 该企业 2026 年 11 月已安排走访 2 次（V1，2026-11-03；V2，2026-11-16），每月最多 2 次。最早可以安排在 2026-12-01。");
    }

    @Test
    void theNextPossibleDayIsInAMonthWithRoomAndInAWeekOfItsOwn() {
        assertThatThrownBy(() -> place(
                        "2026-11-23",
                        planned("V1", "2026-11-02"),
                        planned("V2", "2026-11-30"),
                        planned("V3", "2026-12-10"),
                        planned("V4", "2026-12-15")))
                .hasMessageEndingWith("最早可以安排在 2027-01-04。");
    }

    @Test
    void theLastDayOfOneMonthAndTheFirstOfTheNextAreTwoMonths() {
        Visit[] november = {held("V1", "2026-11-03"), held("V2", "2026-11-10")};
        assertThatThrownBy(() -> place("2026-11-30", november)).hasMessageStartingWith("visit-cap: ");
        assertThat(place("2026-12-01", november)).isEmpty();
    }

    @Test
    void aVisitThatWasHeldLaterThanPlannedCountsWhenItWasHeld() {
        Visit late = visit("V1", "2026-11-06", Status.HELD, LocalDate.of(2026, 11, 9));
        assertThat(place("2026-11-04", late)).isEmpty();
        assertThatThrownBy(() -> place("2026-11-13", late)).hasMessageStartingWith("visit-week: ");
    }

    @Test
    void theDayBeforeTodayIsRefused() {
        assertThatThrownBy(() -> place("2026-11-01"))
                .isInstanceOfSatisfying(VisitRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("visit-past"));
    }

    private Optional<Visit> place(String day, Visit... others) {
        return rules.place(LocalDate.parse(day), TODAY, List.of(others));
    }

    private static Visit planned(String number, String day) {
        return visit(number, day, Status.PLANNED, null);
    }

    private static Visit held(String number, String day) {
        return visit(number, day, Status.HELD, LocalDate.parse(day));
    }

    private static Visit visit(String number, String day, Status status, LocalDate heldOn) {
        Plan plan = new Plan("绛县示例企业", Way.FIELD, LocalDate.parse(day), "", "manager", List.of("李四"));
        return new Visit(number, number, plan, status, heldOn, null, null);
    }
}
