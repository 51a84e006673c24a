package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import java.time.Clock;
import java.util.Date;

/** Due dates for the timers of models: {@code ${deadlines.after('15WD')}}. */
@BuildingBlock(label = "按工作日历计算到期时间")
public class Deadlines {

    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a limit ends that begins now. */
    public Date after(String limit) {
        return Date.from(calendar.due(clock.instant(), Limit.parse(limit)));
    }
}
