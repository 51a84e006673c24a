package cn.suyuanban.project.permit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.time.LocalDate;

/**
 * The duty to file the completion of a building (竣工验收备案) within fifteen days of its acceptance (质量条例 49).
 *
 * @param accepted the day on which it was accepted (竣工验收合格)
 */
public record CompletionFiling(LocalDate accepted) {

    /** How long there is to file, from the day of acceptance. */
    public static final Limit TERM = new Limit(15, LimitUnit.CD);

    /**
     * The duty of a building that was accepted.
     *
     * @throws ProjectRefusedException with code {@code accepted-in-future}
     */
    public static CompletionFiling of(LocalDate accepted, LocalDate today) {
        if (accepted.isAfter(today)) {
            throw new ProjectRefusedException("accepted-in-future", "验收日期 " + accepted + " 晚于今天，只能登记已经发生的，请改正");
        }
        return new CompletionFiling(accepted);
    }

    /** The last day to file; a last day off rolls to the next working day. */
    public LocalDate lastDay(WorkingCalendar calendar) {
        return calendar.due(WorkingCalendar.startOf(accepted), TERM)
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate();
    }

    /**
     * Accepts the day of filing and tells whether it was too late.
     *
     * @throws ProjectRefusedException with code {@code filed-before-acceptance} or {@code filed-in-future}
     */
    public boolean late(LocalDate filed, LocalDate today, WorkingCalendar calendar) {
        if (filed.isBefore(accepted)) {
            throw new ProjectRefusedException(
                    "filed-before-acceptance", "备案日期 " + filed + " 早于验收日期 " + accepted + "，请核对");
        }
        if (filed.isAfter(today)) {
            throw new ProjectRefusedException("filed-in-future", "备案日期 " + filed + " 晚于今天，只能登记已经发生的，请改正");
        }
        return filed.isAfter(lastDay(calendar));
    }
}
