package cn.suyuanban.bench;

import cn.suyuanban.calendar.Explanation;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one deadline costs, near and far, beside a loop that looks at each day; JMH needs its parts public. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Duser.timezone=Asia/Shanghai")
public class DeadlineBench {

    /** Ends a limit of working days from a moment. */
    @Benchmark
    public Instant due(Near start) {
        return start.calendar.due(start.next(), start.limit);
    }

    /** The same day by looking at each on the way. */
    @Benchmark
    public Instant loop(Near start) {
        LocalDate day = LocalDate.ofInstant(start.next(), WorkingCalendar.ZONE);
        for (int left = start.days; left > 0; ) {
            day = day.plusDays(1);
            if (start.calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return start.calendar.closeOfBusiness(day);
    }

    /** The same date, from a date. */
    @Benchmark
    public LocalDate plusWorkingDays(Near start) {
        return start.calendar.plusWorkingDays(start.nextDate(), start.days);
    }

    /** The deadline with every day on the way and its reason. */
    @Benchmark
    public Explanation explain(Explained start) {
        return start.calendar.explain(start.next(), start.limit);
    }

    /** One working day, twenty, and about one, five and twenty years of them. */
    @State(Scope.Thread)
    public static class Near extends Starts {

        @Param({"1", "20", "250", "1250", "5000"})
        int days;

        @Override
        int days() {
            return days;
        }
    }

    /** Limits that a page may explain. */
    @State(Scope.Thread)
    public static class Explained extends Starts {

        @Param({"20", "250", "2500"})
        int days;

        @Override
        int days() {
            return days;
        }
    }

    /** Starts spread over two years, so that no answer is remembered. */
    abstract static class Starts {

        private static final int COUNT = 1 << 10;

        final WorkingCalendar calendar = WorkingCalendar.standard();
        Limit limit;
        private final Instant[] instants = new Instant[COUNT];
        private final LocalDate[] dates = new LocalDate[COUNT];
        private int at;

        abstract int days();

        /** Prepares the starts; called by JMH. */
        @Setup
        public void prepare() {
            limit = new Limit(days(), LimitUnit.WD);
            LocalDateTime first = LocalDateTime.of(2025, 1, 1, 9, 0);
            for (int i = 0; i < COUNT; i++) {
                LocalDateTime moment = first.plus(i * 17L, ChronoUnit.HOURS);
                instants[i] = moment.atZone(WorkingCalendar.ZONE).toInstant();
                dates[i] = moment.toLocalDate();
            }
        }

        Instant next() {
            return instants[++at & COUNT - 1];
        }

        LocalDate nextDate() {
            return dates[++at & COUNT - 1];
        }
    }
}
