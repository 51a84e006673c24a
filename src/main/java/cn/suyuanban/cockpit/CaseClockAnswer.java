package cn.suyuanban.cockpit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The clock of a case, explained.
 *
 * @param asOf the moment all remaining times refer to
 * @param state {@code WAITING}, {@code RUNNING}, {@code PAUSED} or {@code STOPPED}
 * @param acceptedAt null before acceptance (受理)
 * @param whole the limit of the whole case, null before acceptance
 * @param steps the limits of its steps, open and closed, in the order they began
 * @param extension null if none was granted
 */
record CaseClockAnswer(
        String number,
        String service,
        String serviceName,
        OffsetDateTime asOf,
        String state,
        String stateText,
        OffsetDateTime receivedAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime closedAt,
        String outcome,
        LimitAnswer whole,
        List<LimitAnswer> steps,
        List<PauseAnswer> pauses,
        ExtensionAnswer extension,
        List<EventAnswer> events) {

    /**
     * One limit.
     *
     * @param department name of the department responsible, null if a person was named directly
     * @param state {@code RUNNING}, {@code PAUSED} or {@code STOPPED}
     * @param light light that is on, or was when the limit ended; {@code green} to {@code black}
     * @param remaining office time left, overdue, or how it was kept, in words
     * @param remainingSeconds office seconds left, negative when overdue
     * @param provisional whether a year without holiday notice was used
     * @param agrees false if counting again does not lead to the recorded ends
     * @param next null if nothing is to come
     * @param days null for a step that was not asked for
     */
    record LimitAnswer(
            String id,
            String scope,
            String name,
            String department,
            String state,
            String stateText,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            EndAnswer promised,
            EndAnswer statutory,
            String remaining,
            long remainingSeconds,
            boolean overdue,
            String light,
            String lightText,
            boolean provisional,
            List<Integer> provisionalYears,
            List<String> basis,
            boolean agrees,
            List<RungAnswer> rungs,
            RungAnswer next,
            List<DayAnswer> days) {}

    /**
     * One end of a limit, promised or statutory.
     *
     * @param limit as the model writes it, null if only the end was recorded
     * @param firstDue the end before anything moved it
     * @param expectedDue the end if a pause that lasts ended now
     */
    record EndAnswer(
            String limit,
            String limitText,
            OffsetDateTime firstDue,
            List<MoveAnswer> moves,
            OffsetDateTime due,
            OffsetDateTime expectedDue) {}

    /** Something that moved an end. */
    record MoveAnswer(OffsetDateTime at, String reason, OffsetDateTime due) {}

    /**
     * One pause.
     *
     * @param to null while it lasts
     * @param lostSeconds office seconds that did not count, up to now while it lasts
     */
    record PauseAnswer(
            String ground,
            String groundText,
            String basis,
            String notice,
            OffsetDateTime from,
            OffsetDateTime to,
            String expected,
            String expectedText,
            long lostSeconds,
            String lost) {}

    /** The extension. */
    record ExtensionAnswer(
            String limit, String limitText, String reason, String approver, String basis, OffsetDateTime at) {}

    /** Something that happened to the clock. */
    record EventAnswer(
            String kind, String title, OffsetDateTime at, String actor, String ground, String basis, String text) {}

    /**
     * A rung taken or to come.
     *
     * @param recipients names of the departments and members of staff that were told; empty for one to come
     */
    record RungAnswer(String rung, String light, String title, OffsetDateTime at, List<String> recipients) {}

    /**
     * One day.
     *
     * @param kind {@code WORKDAY}, {@code WEEKEND}, {@code HOLIDAY} or {@code MAKEUP_WORKDAY}
     * @param label weekend, holiday's name or make-up working day, in words
     * @param mark {@code START}, {@code DUE} or {@code BETWEEN}
     * @param time {@code PAST}, {@code TODAY} or {@code FUTURE}
     * @param extended whether what counted belongs to the extension
     * @param countedSeconds what counted on this day
     * @param totalSeconds what counted up to its end
     */
    record DayAnswer(
            LocalDate date,
            String weekday,
            String kind,
            String label,
            String mark,
            String time,
            boolean counted,
            boolean paused,
            boolean extended,
            long countedSeconds,
            long totalSeconds,
            String total,
            String reason) {}
}
