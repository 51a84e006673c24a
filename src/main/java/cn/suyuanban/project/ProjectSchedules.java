package cn.suyuanban.project;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.project.AgreedPlan.Step;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.project.rights.ProjectRights;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import cn.suyuanban.schedule.Progress;
import cn.suyuanban.schedule.Progress.Actual;
import cn.suyuanban.schedule.Schedule;
import cn.suyuanban.schedule.Schedule.Turn;
import cn.suyuanban.schedule.Scheduler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The backward schedules (倒排工期) as they were agreed, and what is reported against them. */
@Service
@Transactional
public class ProjectSchedules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final ProjectRecords projects;
    private final PlanRecords plans;
    private final ProjectGate gate;
    private final ProjectRights rights;
    private final ProjectSettings settings;
    private final Scheduler scheduler;
    private final Clock clock;

    ProjectSchedules(
            ProjectRecords projects,
            PlanRecords plans,
            ProjectGate gate,
            ProjectRights rights,
            ProjectSettings settings,
            WorkingCalendar calendar,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.gate = gate;
        this.rights = rights;
        this.settings = settings;
        this.scheduler = new Scheduler(calendar);
        this.clock = clock;
    }

    /**
     * Agrees a plan, the first or another.
     *
     * @param units responsible unit by id of the milestone
     * @throws ProjectRefusedException with code {@code milestone-bad-id}, {@code milestone-without-unit}, {@code
     *     change-without-reason}, {@code agreed-by-unknown} or {@code project-not-yours}
     * @throws cn.suyuanban.schedule.PlanRefusedException if it cannot be counted or does not fit
     */
    public AgreedPlan agree(String code, Plan plan, Map<String, String> units, String by, String reason) {
        Project project = projects.lock(code);
        requireAccount(by);
        rights.requireTeamOrLeader(project, by);
        plan.milestones().forEach(milestone -> check(milestone, units));
        Progress progress = plans.asOf(code, today())
                .map(old -> plans.progress(code, old, today()))
                .map(known -> new Progress(known.actuals(), Map.of()))
                .orElse(Progress.none());
        return store(project, plan, progress, units, by, reason);
    }

    /**
     * The leader agrees another day of production: the plan is counted anew with what has happened and what slips.
     *
     * @throws ProjectRefusedException as {@link #agree}, or with code {@code plan-missing} or {@code
     *     project-not-its-leader}
     * @throws cn.suyuanban.schedule.PlanRefusedException naming the first milestone that does not fit
     */
    public AgreedPlan changeEnd(String code, LocalDate end, String by, String reason) {
        Project project = projects.lock(code);
        requireAccount(by);
        rights.requireLeader(project, by);
        AgreedPlan old = required(code, today());
        Progress progress = plans.progress(code, old, today());
        Plan slipped = Plan.of(
                end,
                old.steps().stream()
                        .map(step -> withSlip(step.milestone(), progress))
                        .toList());
        Map<String, String> units = new HashMap<>();
        old.steps().forEach(step -> units.put(step.milestone().id(), step.unit()));
        return store(project, slipped, new Progress(progress.actuals(), Map.of()), units, by, reason);
    }

    /**
     * Records what happened to a milestone of a project that moves.
     *
     * @return which milestones have a worse light than before
     * @throws ProjectRefusedException with code {@code project-not-moving}, {@code evidence-missing}, {@code
     *     report-without-start} or {@code project-not-yours}
     * @throws cn.suyuanban.schedule.PlanRefusedException if it cannot be true
     */
    public List<Turn> report(String code, Report report, String by) {
        Project project = projects.lock(code);
        if (project.movedAt().isEmpty()) {
            throw new ProjectRefusedException("project-not-moving", "五个一尚未齐备，项目还没有推进，不能登记节点进展，请先补齐五个一");
        }
        if (report.finished().isPresent() && report.started().isEmpty()) {
            throw new ProjectRefusedException("report-without-start", "节点有完成日期而没有开始日期，请补上开始日期");
        }
        if (report.finished().isPresent() && report.evidence().isBlank()) {
            throw new ProjectRefusedException("evidence-missing", "节点完成没有佐证，请写明文号或附件名称");
        }
        AgreedPlan agreed = required(code, today());
        rights.requireWorker(project, agreed.unitOf(report.milestone()), by);
        Progress before = plans.progress(code, agreed, today());
        Schedule now = scheduler.forward(agreed.plan(), with(before, report), today());
        plans.insert(code, agreed.version(), report, by, today(), clock.instant());
        return now.turned(scheduler.forward(agreed.plan(), before, today()), settings.thresholds());
    }

    /** The plan that held on a day. */
    @Transactional(readOnly = true)
    public Optional<AgreedPlan> planOf(String code, LocalDate day) {
        return plans.asOf(code, day);
    }

    /** What was to be expected on a day by what had been reported until then; empty without a plan. */
    @Transactional(readOnly = true)
    public Optional<Schedule> outlook(String code, LocalDate day) {
        return plans.asOf(code, day)
                .map(agreed -> scheduler.forward(agreed.plan(), plans.progress(code, agreed, day), day));
    }

    private AgreedPlan store(
            Project project, Plan plan, Progress progress, Map<String, String> units, String by, String reason) {
        if (reason.isBlank()) {
            throw new ProjectRefusedException("change-without-reason", "没有写明约定或变更投产日期的理由，请补上");
        }
        Schedule schedule = scheduler.backward(plan, progress, today());
        List<Step> steps = schedule.rows().stream()
                .map(row -> new Step(
                        row.milestone(),
                        units.get(row.milestone().id()),
                        row.latestStart().date(),
                        row.latestFinish().date()))
                .toList();
        AgreedPlan agreed =
                new AgreedPlan(project.scheduleVersion() + 1, plan.production(), by, reason, today(), steps);
        plans.insert(project.code(), agreed, clock.instant());
        projects.hold(project.code(), agreed.version(), agreed.end());
        return agreed;
    }

    private void requireAccount(String by) {
        if (!gate.isAccount(by)) {
            throw new ProjectRefusedException("agreed-by-unknown", "同意人“" + by + "”不是系统中的账号，请改为本人的账号");
        }
    }

    private static void check(Milestone milestone, Map<String, String> units) {
        if (milestone.id() == null || !ID.matcher(milestone.id()).matches()) {
            throw new ProjectRefusedException(
                    "milestone-bad-id", "节点编号“" + milestone.id() + "”只能用字母、数字和连字符，不超过 64 个字符，请改正");
        }
        if (units.getOrDefault(milestone.id(), "").isBlank()) {
            throw new ProjectRefusedException("milestone-without-unit", "节点“" + milestone.name() + "”没有责任单位，请填写");
        }
    }

    private AgreedPlan required(String code, LocalDate day) {
        return plans.asOf(code, day)
                .orElseThrow(() -> new ProjectRefusedException("plan-missing", "项目 " + code + " 还没有节点计划，请先倒排工期"));
    }

    /** What slipped is part of the work once a new end is agreed. */
    private static Milestone withSlip(Milestone milestone, Progress progress) {
        int slip = progress.slips().getOrDefault(milestone.id(), 0);
        return new Milestone(
                milestone.id(),
                milestone.name(),
                milestone.workingDays() + slip,
                milestone.after(),
                milestone.noLaterThan());
    }

    private static Progress with(Progress before, Report report) {
        Map<String, Actual> actuals = new HashMap<>(before.actuals());
        Map<String, Integer> slips = new HashMap<>(before.slips());
        actuals.remove(report.milestone());
        slips.remove(report.milestone());
        report.started().ifPresent(date -> actuals.put(report.milestone(), new Actual(date, report.finished())));
        if (report.slip() != 0) {
            slips.put(report.milestone(), report.slip());
        }
        return new Progress(actuals, slips);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
