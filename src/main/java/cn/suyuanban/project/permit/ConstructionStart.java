package cn.suyuanban.project.permit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The term to start work under a construction permit (建筑法 9): three months from its day, and three more for each of at most
 * two extensions, all counted from the day of the permit so that holidays at an end do not add up.
 *
 * @param permitted the day of the permit
 * @param extensions how many were given, 0 to 2
 */
public record ConstructionStart(LocalDate permitted, int extensions) {

    private static final int MONTHS = 3;
    private static final int MOST = 2;

    /**
     * The term of a permit as it is issued.
     *
     * @throws ProjectRefusedException with code {@code permit-in-future}
     */
    public static ConstructionStart of(LocalDate permitted, LocalDate today) {
        if (permitted.isAfter(today)) {
            throw new ProjectRefusedException("permit-in-future", "发证日期 " + permitted + " 晚于今天，请改正");
        }
        return new ConstructionStart(permitted, 0);
    }

    /** How long the term is now, from the day of the permit. */
    public Limit term() {
        return new Limit(MONTHS * (extensions + 1), LimitUnit.M);
    }

    /** When the permit becomes void; a last day off rolls to the next working day. */
    public Instant expiry(WorkingCalendar calendar) {
        return calendar.due(WorkingCalendar.startOf(permitted), term());
    }

    /**
     * The term with one more extension.
     *
     * @throws ProjectRefusedException with code {@code start-extension-exhausted} or {@code start-extension-late}
     */
    public ConstructionStart extended(Instant now, WorkingCalendar calendar) {
        if (extensions >= MOST) {
            throw new ProjectRefusedException(
                    "start-extension-exhausted", "已经延期两次，不能再延期（建筑法第九条）；期满不开工的，施工许可证自行废止，需要施工的重新申请");
        }
        if (now.isAfter(expiry(calendar))) {
            throw new ProjectRefusedException(
                    "start-extension-late", "开工期限 " + lastDay(calendar) + " 已满，延期须在期满前申请（建筑法第九条）；施工许可证自行废止，需要施工的重新申请");
        }
        return new ConstructionStart(permitted, extensions + 1);
    }

    /**
     * Accepts the day on which work began.
     *
     * @throws ProjectRefusedException with code {@code start-before-permit}, {@code start-in-future} or {@code
     *     start-after-expiry}
     */
    public void begun(LocalDate day, LocalDate today, WorkingCalendar calendar) {
        if (day.isBefore(permitted)) {
            throw new ProjectRefusedException(
                    "start-before-permit", "开工日期 " + day + " 早于发证日期 " + permitted + "，未领施工许可证不得开工（建筑法第七条），请核对");
        }
        if (day.isAfter(today)) {
            throw new ProjectRefusedException("start-in-future", "开工日期 " + day + " 晚于今天，只能登记已经发生的，请改正");
        }
        if (day.isAfter(lastDay(calendar))) {
            throw new ProjectRefusedException(
                    "start-after-expiry", "开工日期 " + day + " 在开工期限 " + lastDay(calendar) + " 以后，施工许可证已自行废止，需要施工的重新申请");
        }
    }

    private LocalDate lastDay(WorkingCalendar calendar) {
        return expiry(calendar).atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
