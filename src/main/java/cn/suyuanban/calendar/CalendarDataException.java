package cn.suyuanban.calendar;

/**
 * Calendar data that cannot be used, or a date the calendar does not reach.
 *
 * <p>A wrong holiday file moves every due date, so nothing is guessed: the Chinese message names the source and the
 * date.
 */
public class CalendarDataException extends RuntimeException {
    private final String code;

    public CalendarDataException(String code, String message) {
        super(message);
        this.code = code;
    }

    CalendarDataException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * A stable name of the kind of error, for logs and pages: {@code calendar-bad-json}, {@code calendar-missing-year},
     * {@code calendar-empty-year}, {@code calendar-wrong-year}, {@code calendar-bad-date}, {@code
     * calendar-duplicate-date}, {@code calendar-duplicate-year}, {@code calendar-unreadable}, {@code
     * calendar-not-bundled}, {@code calendar-bad-office-hours} or {@code calendar-out-of-range}.
     */
    public String code() {
        return code;
    }
}
