package cn.suyuanban.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known about the work of a plan beyond the plan itself.
 *
 * @param actuals what has begun, by id of the milestone
 * @param slips by how many working days a milestone will take longer than planned, by its id; negative if shorter
 */
public record Progress(Map<String, Actual> actuals, Map<String, Integer> slips) {

    public Progress {
        actuals = Map.copyOf(actuals);
        slips = Map.copyOf(slips);
    }

    /** Nothing has begun yet. */
    public static Progress none() {
        return new Progress(Map.of(), Map.of());
    }

    public Progress started(String id, LocalDate date) {
        return with(id, new Actual(date, Optional.empty()));
    }

    public Progress finished(String id, LocalDate started, LocalDate finished) {
        return with(id, new Actual(started, Optional.of(finished)));
    }

    /** This progress, with a milestone that takes so many working days longer in all. */
    public Progress slipped(String id, int workingDays) {
        Map<String, Integer> changed = new HashMap<>(slips);
        changed.put(id, workingDays);
        return new Progress(actuals, changed);
    }

    private Progress with(String id, Actual actual) {
        Map<String, Actual> changed = new HashMap<>(actuals);
        changed.put(id, actual);
        return new Progress(changed, slips);
    }

    Optional<Actual> of(Milestone milestone) {
        return Optional.ofNullable(actuals.get(milestone.id()));
    }

    boolean isFinished(Milestone milestone) {
        return of(milestone).flatMap(Actual::finished).isPresent();
    }

    long workingDays(Milestone milestone) {
        return (long) milestone.workingDays() + slips.getOrDefault(milestone.id(), 0);
    }

    /** @throws PlanRefusedException if it cannot be true of this plan today; of several faults the first of the plan */
    void check(Plan plan, LocalDate today) {
        Stream.of(actuals.keySet(), slips.keySet())
                .flatMap(Set::stream)
                .sorted()
                .forEach(plan::position);
        for (int i = 0; i < plan.milestones().size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            Actual actual = actuals.get(milestone.id());
            if (actual != null) {
                actual.check(milestone, today);
                for (int predecessor : plan.order().before(i)) {
                    checkOrder(plan.milestones().get(predecessor), milestone, actual);
                }
            }
            if (slips.containsKey(milestone.id())) {
                checkSlip(milestone);
            }
        }
    }

    private void checkOrder(Milestone before, Milestone milestone, Actual actual) {
        Optional<LocalDate> finished = of(before).flatMap(Actual::finished);
        if (finished.isEmpty() || finished.get().isAfter(actual.started())) {
            throw new PlanRefusedException(
                    "progress-wrong-order",
                    "节点" + milestone.quoted() + "于 " + actual.started() + " 开始，而它的前置节点" + before.quoted()
                            + finished.map(date -> "到 " + date + " 才完成").orElse("尚未完成"),
                    "请改正日期；如果确实可以同时进行，请在方案中删去这个前置关系");
        }
    }

    private void checkSlip(Milestone milestone) {
        if (isFinished(milestone)) {
            throw new PlanRefusedException(
                    "slip-finished", "节点" + milestone.quoted() + "已经完成，不能再登记延误", "请改到尚未完成的节点上登记");
        }
        if (workingDays(milestone) < 1) {
            throw new PlanRefusedException(
                    "plan-bad-duration",
                    "节点" + milestone.quoted() + "调整后的工期为 " + workingDays(milestone) + " 个工作日",
                    "请使调整后的工期不少于 1 个工作日");
        }
    }

    /**
     * When a milestone began and, if it has, ended.
     *
     * @param started the day on which the work began
     * @param finished the day on which it was finished
     */
    public record Actual(LocalDate started, Optional<LocalDate> finished) {

        private void check(Milestone milestone, LocalDate today) {
            LocalDate last = finished.orElse(started);
            if (last.isBefore(started)) {
                throw new PlanRefusedException(
                        "progress-bad-dates",
                        "节点" + milestone.quoted() + "的完成日期 " + last + " 早于开始日期 " + started,
                        "请改正日期");
            }
            if (last.isAfter(today)) {
                throw new PlanRefusedException(
                        "progress-in-future",
                        "节点" + milestone.quoted() + "登记的实际日期 " + last + " 晚于今天 " + today,
                        "实际日期只能填写已经发生的；预计的变化请登记为延误");
            }
        }
    }
}
