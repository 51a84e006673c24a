package cn.suyuanban.project.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion of a building is filed within fifteen days of its acceptance (质量条例 49). */
@Tag("R40")
class CompletionFilingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    /** 2026-10-01 to 07 are holidays, 2026-11-21 is a Saturday. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-02, 2026-11-17", "2026-09-16, 2026-10-08", "2026-11-06, 2026-11-23"})
    void theLastDayIsTheFifteenthAndRollsOverDaysOff(LocalDate accepted, LocalDate last) {
        CompletionFiling filing = CompletionFiling.of(accepted, TODAY);

        assertThat(filing.lastDay(calendar)).isEqualTo(last);
        assertThat(filing.late(last, TODAY, calendar)).isFalse();
        assertThat(filing.late(last.plusDays(1), TODAY, calendar)).isTrue();
    }

    @Test
    void nothingIsFiledBeforeItIsAcceptedOrBeforeItIsFiled() {
        LocalDate accepted = LocalDate.parse("2026-11-02");
        CompletionFiling filing = CompletionFiling.of(accepted, TODAY);

        assertThatThrownBy(() -> filing.late(accepted.minusDays(1), TODAY, calendar))
                .hasMessageContaining("filed-before-acceptance");
        assertThatThrownBy(() -> filing.late(TODAY.plusDays(1), TODAY, calendar))
                .hasMessageContaining("filed-in-future");
        assertThatThrownBy(() -> CompletionFiling.of(TODAY.plusDays(1), TODAY))
                .hasMessageContaining("accepted-in-future");
    }
}
