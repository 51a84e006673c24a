package cn.suyuanban.portal.request;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.Request.Status;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a caller is told of a request; nothing of what offices say among themselves, no clerk's name, and not who called.
 *
 * @param due end of the caller's clock, null where nothing is promised
 * @param remaining what is left of it or how far it is past, null once somebody answered
 * @param rateable whether the caller may say now how it went
 */
record RequestProgress(
        String number,
        Status status,
        ZonedDateTime receivedAt,
        ZonedDateTime due,
        String remaining,
        boolean late,
        List<Event> events,
        boolean rateable) {

    /**
     * Something that happened.
     *
     * @param unit name of the unit it was given to, or null
     * @param text what the caller was told, or null
     * @param due the new end, where it moved
     */
    record Event(Act act, ZonedDateTime at, String unit, String text, ZonedDateTime due) {}

    static ZonedDateTime county(Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE);
    }
}
