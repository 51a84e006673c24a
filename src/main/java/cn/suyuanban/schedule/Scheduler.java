package cn.suyuanban.schedule;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.PlanRefusedException.Shortfall;
import cn.suyuanban.schedule.Progress.Actual;
import cn.suyuanban.schedule.Schedule.Day;
import cn.suyuanban.schedule.Schedule.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Computes schedules on the working calendar, in time proportional to milestones and dependencies.
 *
 * <p>A schedule counts days of work and not, as a limit does, days of waiting: the first and the last day of a milestone
 * are both worked on, its successor starts on the next working day, and today still counts.
 */
public final class Scheduler {

    private final WorkingCalendar calendar;

    public Scheduler(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Plans back from the day of production (倒排工期), slips that are known included.
     *
     * @throws PlanRefusedException if that day is not after today, if what has been reported cannot be true, or with
     *     code {@code plan-impossible} and its {@link Shortfall} if an open milestone cannot be finished in time
     */
    public Schedule backward(Plan plan, Progress progress, LocalDate today) {
        if (!plan.production().isAfter(today)) {
            throw new PlanRefusedException(
                    "plan-end-not-future", "投产日期 " + plan.production() + " 不晚于今天 " + today, "请填写今天以后的投产日期");
        }
        progress.check(plan, today);
        WorkDays days = days(plan);
        LatestDays latest = new LatestDays(plan, progress::workingDays, days);
        Passes passes = new Passes(plan, progress, today, days, latest, new ExpectedDays(plan, progress, days, today));
        passes.requirePossible();
        return passes.schedule();
    }

    /**
     * Looks ahead (顺推): what has happened and what slips, against the latest dates that were agreed in the plan.
     *
     * @throws PlanRefusedException if what has been reported cannot be true; being late is no reason
     */
    public Schedule forward(Plan plan, Progress progress, LocalDate today) {
        progress.check(plan, today);
        WorkDays days = days(plan);
        LatestDays latest = new LatestDays(plan, Milestone::workingDays, days);
        return new Passes(plan, progress, today, days, latest, new ExpectedDays(plan, progress, days, today))
                .schedule();
    }

    private WorkDays days(Plan plan) {
        return new WorkDays(calendar.copy(), plan.production());
    }

    /** One plan counted in both directions. */
    private record Passes(
            Plan plan, Progress progress, LocalDate today, WorkDays days, LatestDays latest, ExpectedDays expected) {

        Schedule schedule() {
            long least = open().mapToLong(this::totalFloat).min().orElse(Long.MAX_VALUE);
            List<Row> rows = IntStream.range(0, plan.milestones().size())
                    .mapToObj(i -> row(i, least))
                    .toList();
            return new Schedule(
                    rows,
                    days.day(0, plan.production()),
                    rows.get(expected.last()).expectedFinish(),
                    (int) expected.finish(expected.last()),
                    chain(rows));
        }

        private Row row(int i, long least) {
            Milestone milestone = plan.milestones().get(i);
            Optional<Actual> actual = progress.of(milestone);
            boolean finished = progress.isFinished(milestone);
            return new Row(
                    milestone,
                    days.day(latest.start(i), latest.countedFrom(i)),
                    days.day(latest.finish(i), latest.countedFrom(i)),
                    day(actual.map(Actual::started), expected.start(i)),
                    day(actual.flatMap(Actual::finished), expected.finish(i)),
                    (int) totalFloat(i),
                    finished,
                    !finished && totalFloat(i) == least);
        }

        private Day day(Optional<LocalDate> fact, long number) {
            return fact.map(date -> new Day(date, false)).orElseGet(() -> days.day(number, today));
        }

        private IntStream open() {
            return IntStream.of(plan.order().forward())
                    .filter(i -> !progress.isFinished(plan.milestones().get(i)));
        }

        private long totalFloat(int i) {
            return latest.finish(i) - expected.finish(i);
        }

        /** From the critical milestone that ends last back along those it waits for. */
        private List<String> chain(List<Row> rows) {
            LinkedList<String> chain = new LinkedList<>();
            Optional<Integer> at =
                    open().filter(i -> rows.get(i).critical()).boxed().max(Comparator.comparingLong(expected::finish));
            while (at.isPresent()) {
                int milestone = at.get();
                chain.addFirst(plan.milestones().get(milestone).id());
                at = IntStream.of(plan.order().before(milestone))
                        .filter(i -> rows.get(i).critical() && expected.finish(i) + 1 == expected.start(milestone))
                        .boxed()
                        .findFirst();
            }
            return List.copyOf(chain);
        }

        void requirePossible() {
            open().filter(i -> totalFloat(i) < 0)
                    .boxed()
                    .min(Comparator.comparingLong(latest::start))
                    .ifPresent(first -> {
                        throw impossible(first);
                    });
        }

        private PlanRefusedException impossible(int first) {
            Milestone milestone = plan.milestones().get(first);
            Day possibleEnd = days.day(expected.finish(expected.last()), today);
            long missing = -totalFloat(first);
            return new PlanRefusedException(
                    "plan-impossible",
                    "第一个排不下的节点是" + milestone.quoted() + "：最迟须于 "
                            + days.day(latest.finish(first), latest.countedFrom(first)) + " 完成，最早能于 "
                            + days.day(expected.finish(first), today) + " 完成，差 " + missing + " 个工作日",
                    remedy(possibleEnd),
                    new Shortfall(milestone.id(), (int) missing, possibleEnd));
        }

        private String remedy(Day possibleEnd) {
            String end = expected.finish(expected.last()) > 0 ? "请把投产日期推迟到 " + possibleEnd + " 或以后" : "";
            String own = open().filter(this::missesItsOwnDate)
                    .mapToObj(i -> "请把节点" + plan.milestones().get(i).quoted() + "的限定日期推迟到 "
                            + days.day(expected.finish(i), today) + " 或以后")
                    .findFirst()
                    .orElse("");
            return end + (end.isEmpty() || own.isEmpty() ? "" : "，") + own + "，或者缩短工期、减少前置关系";
        }

        private boolean missesItsOwnDate(int i) {
            return plan.milestones()
                    .get(i)
                    .noLaterThan()
                    .filter(date -> expected.finish(i) > days.upTo(date))
                    .isPresent();
        }
    }
}
