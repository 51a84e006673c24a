package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Day;
import java.time.Duration;

/**
 * One day of a limit: how much of it counted, and why.
 *
 * @param mark whether the limit begins or ends on this day
 * @param stopped how much of the day's time did not count because the clock was paused
 * @param paused whether the clock was paused at some time of the day
 * @param extended whether the time counted belongs to an extension
 * @param counted the time counted on this day
 * @param total the time counted up to the end of this day
 * @param totalText the same in words
 * @param reason why it counted or not, in Chinese
 */
public record CountedTime(
        Day day,
        Mark mark,
        Duration stopped,
        boolean paused,
        boolean extended,
        Duration counted,
        Duration total,
        String totalText,
        String reason) {

    /** Whether any of the day counted. */
    public boolean isCounted() {
        return !counted.isZero();
    }

    /** Where in the limit a day stands. */
    public enum Mark {
        /** 起始日. */
        START,
        BETWEEN,
        /** 到期日. */
        DUE
    }
}
