package cn.suyuanban.project;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.Light;
import cn.suyuanban.schedule.Progress;
import cn.suyuanban.schedule.Schedule;
import cn.suyuanban.schedule.Schedule.Turn;
import cn.suyuanban.schedule.Scheduler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be expected of plans, and what would be if; nothing of it is kept. */
@Service
@Transactional(readOnly = true)
public class ProjectOutlooks {

    private final PlanRecords plans;
    private final ProjectSettings settings;
    private final Scheduler scheduler;
    private final Clock clock;

    ProjectOutlooks(PlanRecords plans, ProjectSettings settings, WorkingCalendar calendar, Clock clock) {
        this.plans = plans;
        this.settings = settings;
        this.scheduler = new Scheduler(calendar);
        this.clock = clock;
    }

    /** By code, as on a day, of the projects that had a plan then; three statements for them all. */
    public Map<String, Outlook> on(Collection<String> codes, LocalDate day) {
        Map<String, AgreedPlan> agreed = plans.asOf(codes, day);
        Map<String, Progress> progress = plans.progress(agreed, day);
        Map<String, Outlook> all = new HashMap<>();
        agreed.forEach((code, plan) -> all.put(code, outlook(plan, progress.get(code), day)));
        return all;
    }

    /** Every plan that was agreed, the newest first. */
    public List<AgreedPlan> versions(String code) {
        return plans.versions(code);
    }

    /**
     * What would be if a milestone took so many working days longer than is known now; empty without a plan.
     *
     * @throws cn.suyuanban.schedule.PlanRefusedException if it cannot be
     */
    public Optional<Slipped> ifSlipped(String code, String milestone, int workingDays) {
        LocalDate today = LocalDate.now(clock);
        return Optional.ofNullable(on(Set.of(code), today).get(code)).map(now -> {
            int known = now.progress().slips().getOrDefault(milestone, 0);
            Outlook then = outlook(now.plan(), now.progress().slipped(milestone, known + workingDays), today);
            return new Slipped(then, then.schedule().turned(now.schedule(), settings.thresholds()));
        });
    }

    /**
     * The dates of another day of production; empty without a plan.
     *
     * @throws cn.suyuanban.schedule.PlanRefusedException naming the first milestone that does not fit
     */
    public Optional<Schedule> ifEndingOn(String code, LocalDate end) {
        LocalDate today = LocalDate.now(clock);
        return plans.asOf(code, today)
                .map(agreed ->
                        scheduler.backward(agreed.plan().endingOn(end), plans.progress(code, agreed, today), today));
    }

    private Outlook outlook(AgreedPlan plan, Progress progress, LocalDate day) {
        Schedule schedule = scheduler.forward(plan.plan(), progress, day);
        return new Outlook(plan, progress, schedule, schedule.lights(settings.thresholds()));
    }

    /**
     * A plan and how it stands.
     *
     * @param lights by id of the milestone
     */
    public record Outlook(AgreedPlan plan, Progress progress, Schedule schedule, Map<String, Light> lights) {}

    /**
     * What a slip would lead to.
     *
     * @param turned the milestones whose light would be worse than now
     */
    public record Slipped(Outlook outlook, List<Turn> turned) {}
}
