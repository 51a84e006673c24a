package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Requests of Friday 2026-09-25 at 17:00, the last Friday before 国庆 and itself 中秋.
 *
 * <p>Hand table of working days after it: 09-28, 09-29, 09-30, 10-08, 10-09; off are 09-26, 09-27 and 10-01 to 10-07.
 */
@SuyuanbanTest
@Tag("R06")
@Tag("R41")
class HotlineHolidayTest extends OpenRequest {

    private static final String FRIDAY = "2026-09-25T17:00";

    @Autowired
    private Patrol patrol;

    @Autowired
    private Ladder ladder;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @Test
    void anUrgentRequestTurnsRedAfterTwoHoursOfTheSameDay() {
        called(FRIDAY, call("HELP", "EMERGENCY"));
        assertThat(due()).isEqualTo(county("2026-09-25T19:00"));
        // at 18:59 it is not red yet
        counter.at("2026-09-25T18:59");
        patrol.takeDue();
        assertThat(light("2026-09-25T18:59")).contains(Rung.ORANGE);
        assertThat(told()).isEmpty();
        // when
        counter.at("2026-09-25T19:00");
        patrol.takeDue();
        // then
        assertThat(light("2026-09-25T19:00")).contains(Rung.RED);
        assertThat(told()).extracting(Notice::recipient).contains("supervision");
    }

    @Test
    @Tag("R04")
    void aComplaintIsDueOnTheFifthWorkingDayOfTheHandTable() {
        called(FRIDAY, call("COMPLAINT", "NORMAL"));
        assertThat(due()).isEqualTo(county("2026-10-09T18:00"));
        assertThat(journey.file(request).promisedDue()).isEqualTo(county("2026-10-09T18:00"));
        counter.at("2026-10-09T18:00");
        patrol.takeDue();
        assertThat(told()).isNotEmpty();
    }

    /** Dispatched to market supervision, signed for by nobody. */
    @Test
    @Tag("R33")
    void aRequestThatNobodySignedForReachesTheLeaderOfTheUnitItWasGivenTo() {
        called(FRIDAY, call("HELP", "EMERGENCY"));
        does("核对分类", "hotline", about("HELP", "EMERGENCY", null));
        dispatchedTo("market");
        counter.at("2026-09-25T19:00");
        patrol.takeDue();
        assertThat(told()).extracting(Notice::recipient).containsExactly("market-head");
    }

    @Test
    void theHandTableIsThatOfTheNotice() {
        List<LocalDate> days = LocalDate.of(2026, 9, 26)
                .datesUntil(LocalDate.of(2026, 10, 10))
                .filter(WorkingCalendar.standard()::isWorkingDay)
                .toList();
        assertThat(days)
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09");
    }

    private CaseStep whole() {
        return steps.find(request.getId()).orElseThrow();
    }

    private Optional<Rung> light(String at) {
        return ladder.lights().apply(whole(), county(at));
    }

    private List<Notice> told() {
        return notices.ofSteps(List.of(whole().id())).stream()
                .filter(notice -> notice.rung().startsWith("RED"))
                .toList();
    }
}
