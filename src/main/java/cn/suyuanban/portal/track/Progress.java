package cn.suyuanban.portal.track;

import cn.suyuanban.catalog.diagram.CaseTraces;
import cn.suyuanban.intake.applicant.Rating;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What an applicant is told of a case; nothing of what offices say among themselves, and no clerk's name.
 *
 * @param service id of the matter, for its guide
 * @param departments who has it now, by name; empty if nobody
 * @param acceptedAt null before acceptance (受理)
 * @param deadline null before acceptance, and if the matter promises nothing
 * @param closedAt null while open
 * @param outcome null while open
 * @param asked null if nothing is asked of the applicant
 * @param told what the applicant was told in writing, newest first
 * @param rating null if none was given
 */
record Progress(
        String number,
        String service,
        String serviceName,
        State state,
        List<String> departments,
        ZonedDateTime receivedAt,
        ZonedDateTime acceptedAt,
        ZonedDateTime closedAt,
        String outcome,
        Deadline deadline,
        Asked asked,
        List<Step> steps,
        List<Told> told,
        List<Issued> issued,
        List<HandedIn> handedIn,
        CaseTraces.Marks marks,
        boolean withdrawable,
        boolean ratable,
        Rating rating) {

    /** How a case stands, in the words of the message files. */
    enum State {
        WAITING,
        ASKED,
        RUNNING,
        PAUSED,
        CLOSED
    }

    /**
     * What the applicant has to do.
     *
     * @param over whether the time for it is over
     * @param since files the applicant added since it was told
     */
    record Asked(
            String text, ZonedDateTime told, ZonedDateTime due, boolean over, List<Need> needs, List<HandedIn> since) {}

    /**
     * A material of the matter.
     *
     * @param again whether the counter asks for it once more
     * @param remark what was wrong with it, null if nothing
     */
    record Need(String code, String name, boolean again, String remark) {}

    /**
     * One step.
     *
     * @param department null if it is the applicant's turn
     * @param closedAt null while open
     * @param late whether it is open beyond its limit
     */
    record Step(
            String name,
            String department,
            ZonedDateTime openedAt,
            ZonedDateTime closedAt,
            ZonedDateTime due,
            boolean late) {}

    /** Something the applicant was told in writing. */
    record Told(String title, String body, ZonedDateTime at) {}

    /** A document (文书) of the office to download. */
    record Issued(String id, String name, ZonedDateTime at) {}

    /** A file the applicant handed in, or the counter for them. */
    record HandedIn(String name, String fileName, ZonedDateTime at, String stateText, String remark) {}

    /**
     * By when the case must be done, and how that came about.
     *
     * @param statutory null where the law sets no limit
     * @param late whether the promise is over and the case is not done
     * @param pauses every pause (特别程序), the present one last
     * @param extension null if none was granted
     * @param days the days of the promise, counted one by one
     * @param provisionalYears years it reaches into whose holiday notice is not out yet
     */
    record Deadline(
            End promised,
            End statutory,
            boolean late,
            List<Pause> pauses,
            Extension extension,
            List<Day> days,
            List<Integer> provisionalYears,
            List<String> basis) {}

    /**
     * One end.
     *
     * @param first the end before anything moved it
     * @param expected the end if a pause that lasts ended now
     */
    record End(String limit, ZonedDateTime first, List<Move> moves, ZonedDateTime due, ZonedDateTime expected) {}

    /** Something that moved an end. */
    record Move(String reason, ZonedDateTime due) {}

    /** @param to null while it lasts */
    record Pause(String ground, String notice, String expected, ZonedDateTime from, ZonedDateTime to, String basis) {}

    /** The extension (延期). */
    record Extension(String limit, String reason, ZonedDateTime at, String basis) {}

    /** One day of the count. */
    record Day(ZonedDateTime date, String kind, boolean counted, String reason, String total) {}
}
