package cn.suyuanban.calendar;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided the same day is decided until the office closes, or closes next when it is closed by then. */
class UntilCloseTest {

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    /** On the evening before 国庆 the next close is eight days away, more minutes than a limit can have. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 2026-11-02T18:00",
        "2026-11-02T17:59, 2026-11-02T18:00",
        "2026-11-02T18:00, 2026-11-03T18:00",
        "2026-11-01T10:00, 2026-11-02T18:00",
        "2026-09-30T18:30, 2026-10-08T18:00",
        "2026-10-03T10:00, 2026-10-08T18:00"
    })
    void theSameDayEndsWithTheNextClose(String from, String close) {
        Instant now = county(from);
        assertThat(calendar.due(now, calendar.untilClose(now))).isEqualTo(county(close));
    }
}
