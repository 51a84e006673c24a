package cn.suyuanban.desk.problems;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.problems.ProblemView.Event;
import cn.suyuanban.desk.problems.ProblemView.Limit;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.ProblemEvent;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.problem.ProblemRules;
import cn.suyuanban.problem.list.Entry;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.problem.list.ProblemLists;
import cn.suyuanban.project.AgreedPlan;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens one problem: its place in the three lists, its limits and its history. */
@Component
class ProblemFile {

    private static final Set<Status> POSTPONABLE =
            Set.of(Status.WORKING, Status.RETURNED, Status.POSTPONED, Status.LONG_TERM);

    private final ProblemLists lists;
    private final ProblemLedger ledger;
    private final CaseSteps steps;
    private final Projects projects;
    private final ProjectSchedules schedules;
    private final Rows rows;
    private final StaffNames names;
    private final TimeWords words;
    private final Clock clock;

    ProblemFile(
            ProblemLists lists,
            ProblemLedger ledger,
            CaseSteps steps,
            Projects projects,
            ProjectSchedules schedules,
            Rows rows,
            StaffNames names,
            TimeWords words,
            Clock clock) {
        this.lists = lists;
        this.ledger = ledger;
        this.steps = steps;
        this.projects = projects;
        this.schedules = schedules;
        this.rows = rows;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** @throws ProblemUnknownException if there is none, or it is none of the onlooker's business */
    ProblemView open(Onlooker onlooker, String number) {
        Entry entry = lists.find(onlooker, number).orElseThrow(ProblemUnknownException::new);
        String caseId = entry.problem().caseId();
        List<ProblemEvent> events = ledger.history(caseId).events();
        List<CaseStep> limits = steps.ofCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .toList();
        UnaryOperator<String> name = names.of(Stream.of(
                        events.stream().map(ProblemEvent::actor),
                        events.stream().filter(ProblemFile::assigns).map(ProblemEvent::text),
                        limits.stream().map(CaseStep::department),
                        Stream.of(entry.problem().found().by()))
                .flatMap(ids -> ids)
                .toList());
        Instant now = clock.instant();
        String project = project(entry.problem().found().origin());
        return new ProblemView(
                rows.of(List.of(entry), onlooker, now).get(0),
                name.apply(entry.problem().found().by()),
                project,
                milestone(project, entry.problem().found().milestone()),
                events.stream().map(event -> event(event, name)).toList(),
                limits.stream().map(limit -> limit(limit, name, now)).toList(),
                mayPostpone(entry, onlooker),
                mayReopen(entry, events, onlooker));
    }

    /** The code of the project that a problem came from, null if it came from none. */
    private String project(String origin) {
        return origin == null
                ? null
                : Optional.ofNullable(projects.ofCases(List.of(origin)).get(origin))
                        .map(Project::code)
                        .orElse(null);
    }

    /** By its name; by its id if the plan that holds now knows it no more. */
    private String milestone(String project, String id) {
        return project == null || id == null
                ? id
                : schedules.planOf(project, LocalDate.now(clock)).stream()
                        .flatMap(plan -> plan.steps().stream())
                        .map(AgreedPlan.Step::milestone)
                        .filter(milestone -> milestone.id().equals(id))
                        .map(Milestone::name)
                        .findFirst()
                        .orElse(id);
    }

    /** The text of an assignment is the unit it was given to. */
    private static boolean assigns(ProblemEvent event) {
        return event.act() == Act.ASSIGN;
    }

    private static Event event(ProblemEvent event, UnaryOperator<String> name) {
        return new Event(
                TimeWords.moment(event.at()),
                name.apply(event.actor()),
                event.act().chinese(),
                assigns(event) ? name.apply(event.text()) : event.text(),
                event.status().chinese());
    }

    private Limit limit(CaseStep step, UnaryOperator<String> name, Instant now) {
        return new Limit(
                step.name(),
                name.apply(step.department()),
                TimeWords.moment(step.openedAt()),
                TimeWords.moment(step.dueAt()),
                step.closedAt() == null ? null : TimeWords.moment(step.closedAt()),
                step.closedAt() == null
                        ? words.remaining(now, step.dueAt())
                        : words.kept(step.closedAt(), step.dueAt()),
                (step.closedAt() == null ? now : step.closedAt()).isAfter(step.dueAt()));
    }

    private static boolean mayPostpone(Entry entry, Onlooker onlooker) {
        Duty duty = entry.duty();
        return duty != null
                && POSTPONABLE.contains(entry.problem().status())
                && onlooker.groups().contains(duty.unit());
    }

    /** One that was closed when the county's file brought it has no process to go on with. */
    private static boolean mayReopen(Entry entry, List<ProblemEvent> events, Onlooker onlooker) {
        Duty duty = entry.duty();
        return duty != null
                && entry.problem().status() == Status.CLOSED
                && events.get(events.size() - 1).act() != Act.TAKE_OVER
                && Stream.of(ProblemRules.OFFICE, duty.supervisor(), duty.leader())
                        .anyMatch(onlooker.groups()::contains);
    }
}
