package cn.suyuanban.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a project has to do by the day of production (投产), in which order, and how long each takes. */
public final class Plan {

    private final LocalDate production;
    private final List<Milestone> milestones;
    private final PlanOrder order;

    private Plan(LocalDate production, List<Milestone> milestones) {
        this.production = production;
        this.milestones = List.copyOf(milestones);
        this.milestones.forEach(Plan::check);
        this.order = new PlanOrder(this.milestones);
        checkOwnDates();
    }

    /**
     * A plan that can be counted.
     *
     * @param production by when all of it must be finished; a day off means the working day before
     * @throws PlanRefusedException if it has no milestones, or they contradict each other
     */
    public static Plan of(LocalDate production, List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            throw new PlanRefusedException("plan-empty", "方案里没有节点", "请至少填写一个节点");
        }
        return new Plan(production, milestones);
    }

    /** The same milestones for another day of production. */
    public Plan endingOn(LocalDate other) {
        return new Plan(other, milestones);
    }

    /** This plan with another version of one milestone. */
    public Plan with(Milestone changed) {
        List<Milestone> all = new ArrayList<>(milestones);
        all.set(position(changed.id()), changed);
        return new Plan(production, all);
    }

    public LocalDate production() {
        return production;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    PlanOrder order() {
        return order;
    }

    /** @throws PlanRefusedException with code {@code plan-unknown-milestone} */
    int position(String id) {
        return Optional.ofNullable(order.position(id))
                .orElseThrow(
                        () -> new PlanRefusedException("plan-unknown-milestone", "方案里没有编号为 " + id + " 的节点", "请核对节点编号"));
    }

    private static void check(Milestone milestone) {
        if (isBlank(milestone.id()) || isBlank(milestone.name())) {
            throw new PlanRefusedException(
                    "plan-unnamed", "有节点没有编号或名称（编号：" + milestone.id() + "，名称：" + milestone.name() + "）", "请补全编号和名称");
        }
        if (milestone.workingDays() < 1) {
            throw new PlanRefusedException(
                    "plan-bad-duration",
                    "节点" + milestone.quoted() + "的工期为 " + milestone.workingDays() + " 个工作日",
                    "请填写 1 个工作日以上的工期；当日办结的节点填 1");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** A date of its own must lie before those of all that follows, the day of production included. */
    private void checkOwnDates() {
        Due[] earliestAfter = new Due[milestones.size()];
        int[] forward = order.forward();
        for (int i = forward.length - 1; i >= 0; i--) {
            Milestone milestone = milestones.get(forward[i]);
            Due following = earliestAfter[forward[i]];
            milestone.noLaterThan().ifPresent(date -> checkOwnDate(milestone, date, following));
            Due own = milestone
                    .noLaterThan()
                    .map(date -> new Due(milestone, date))
                    .orElse(following);
            for (int predecessor : order.before(forward[i])) {
                earliestAfter[predecessor] = Due.earlier(earliestAfter[predecessor], own);
            }
        }
    }

    private void checkOwnDate(Milestone milestone, LocalDate date, Due following) {
        if (date.isAfter(production)) {
            throw wrongOrder(milestone, date, "晚于投产日期 " + production);
        }
        if (following != null && !date.isBefore(following.date())) {
            throw wrongOrder(milestone, date, "不早于后续节点" + following.milestone().quoted() + "的限定日期 " + following.date());
        }
    }

    private static PlanRefusedException wrongOrder(Milestone milestone, LocalDate date, String what) {
        return new PlanRefusedException(
                "plan-wrong-order", "节点" + milestone.quoted() + "的限定日期 " + date + " " + what, "请改正日期，或者改正前置关系");
    }

    private record Due(Milestone milestone, LocalDate date) {

        static Due earlier(Due a, Due b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return b.date().isBefore(a.date()) ? b : a;
        }
    }
}
