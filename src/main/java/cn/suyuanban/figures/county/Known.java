package cn.suyuanban.figures.county;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.Scope;
import java.time.Instant;

/** As of when figures of others are asked, who count what happened at that instant as well. */
final class Known {

    /** What is said of figures that no filter narrows. */
    static final String WHOLE = "无；不按时间段、部门、流程筛选";

    private Known() {}

    static Instant at(Scope scope) {
        return scope.present() ? scope.at() : WorkingCalendar.endOf(scope.day());
    }
}
