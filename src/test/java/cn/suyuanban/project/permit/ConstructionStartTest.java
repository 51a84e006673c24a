package cn.suyuanban.project.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three months to start from the day of the permit, three more at most twice, else it is void (建筑法 9). */
@Tag("R39")
class ConstructionStartTest {

    private static final LocalDate PERMITTED = LocalDate.parse("2026-03-10");

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final ConstructionStart start = ConstructionStart.of(PERMITTED, PERMITTED);

    /** 2026-10-01 to 07 and 2026-05-01 to 05 are holidays; 2026-05-30 is a Saturday. */
    @ParameterizedTest(name = "{0} + {1}: {2}")
    @CsvSource({
        "2026-03-10, 0, 2026-06-10T18:00",
        "2026-03-10, 1, 2026-09-10T18:00",
        "2026-03-10, 2, 2026-12-10T18:00",
        "2026-07-01, 0, 2026-10-08T18:00",
        "2026-02-01, 0, 2026-05-06T18:00",
        "2026-02-28, 0, 2026-05-28T18:00",
        "2025-11-30, 1, 2026-06-01T18:00"
    })
    void theTermEndsMonthsAfterThePermitAndRollsOverDaysOff(LocalDate permitted, int extensions, String expiry) {
        assertThat(new ConstructionStart(permitted, extensions).expiry(calendar))
                .isEqualTo(at(expiry));
    }

    @Test
    void twoExtensionsAreGivenAndAThirdIsNot() {
        ConstructionStart twice =
                start.extended(at("2026-06-01T09:00"), calendar).extended(at("2026-09-01T09:00"), calendar);

        assertThat(twice.extensions()).isEqualTo(2);
        assertThat(twice.term()).hasToString("9M");
        assertThatThrownBy(() -> twice.extended(at("2026-12-01T09:00"), calendar))
                .hasMessageContaining("start-extension-exhausted")
                .hasMessageContaining("重新申请");
    }

    @Test
    void anExtensionIsAskedForBeforeTheTermIsOver() {
        assertThat(start.extended(at("2026-06-10T18:00"), calendar).extensions())
                .isOne();
        assertThatThrownBy(() -> start.extended(at("2026-06-10T18:01"), calendar))
                .hasMessageContaining("start-extension-late")
                .hasMessageContaining("2026-06-10");
    }

    @Test
    void aTermThatEndsOnAHolidayCanBeExtendedUntilTheHolidayIsOver() {
        ConstructionStart overHoliday =
                ConstructionStart.of(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-02"));

        assertThat(overHoliday.extended(at("2026-10-08T17:59"), calendar).extensions())
                .isOne();
    }

    /** The extensions before do not move it: nine months from the permit, not from an end that a holiday had moved. */
    @Test
    void holidaysAtTheEndOfATermDoNotAddUp() {
        ConstructionStart twice = new ConstructionStart(LocalDate.parse("2026-02-01"), 1);

        assertThat(twice.expiry(calendar)).isEqualTo(at("2026-08-03T18:00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-09, start-before-permit", "2026-06-11, start-after-expiry", "2026-07-02, start-in-future"})
    void aStartIsWithinTheTermAndHasHappened(LocalDate day, String code) {
        assertThatThrownBy(() -> start.begun(day, LocalDate.parse("2026-07-01"), calendar))
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10", "2026-06-10"})
    void aStartOnTheFirstAndOnTheLastDayIsInTime(LocalDate day) {
        assertThatCode(() -> start.begun(day, LocalDate.parse("2026-07-01"), calendar))
                .doesNotThrowAnyException();
    }

    @Test
    void aPermitIsNotOfTomorrow() {
        assertThatThrownBy(() -> ConstructionStart.of(PERMITTED, PERMITTED.minusDays(1)))
                .hasMessageContaining("permit-in-future");
    }

    private static Instant at(String local) {
        return Restaurant.county(local);
    }
}
