package cn.suyuanban.desk.projects;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.desk.projects.ProjectView.Bar;
import cn.suyuanban.desk.projects.ProjectView.Indicator;
import cn.suyuanban.desk.projects.ProjectView.Month;
import cn.suyuanban.desk.projects.ProjectView.Named;
import cn.suyuanban.desk.projects.ProjectView.Trouble;
import cn.suyuanban.desk.projects.ProjectView.Version;
import cn.suyuanban.desk.projects.chart.ProjectChart;
import cn.suyuanban.desk.projects.trail.ProjectTrail;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.project.AgreedPlan;
import cn.suyuanban.project.ProjectOutlooks;
import cn.suyuanban.project.ProjectOutlooks.Outlook;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.facts.SnapshotRecords;
import cn.suyuanban.project.facts.Viewer;
import cn.suyuanban.project.land.LandIndicator;
import cn.suyuanban.project.land.LandIndicators;
import cn.suyuanban.project.lights.ProjectLights;
import cn.suyuanban.project.lights.ProjectLights.Standing;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens one project. */
@Component
class ProjectFile {

    private final Projects projects;
    private final ProjectRecords records;
    private final SnapshotRecords snapshots;
    private final ProjectLights lights;
    private final ProjectOutlooks outlooks;
    private final ProblemLedger problems;
    private final LandIndicators land;
    private final ProjectTrail trail;
    private final StaffNames names;
    private final Clock clock;

    ProjectFile(
            Projects projects,
            ProjectRecords records,
            SnapshotRecords snapshots,
            ProjectLights lights,
            ProjectOutlooks outlooks,
            ProblemLedger problems,
            LandIndicators land,
            ProjectTrail trail,
            StaffNames names,
            Clock clock) {
        this.projects = projects;
        this.records = records;
        this.snapshots = snapshots;
        this.lights = lights;
        this.outlooks = outlooks;
        this.problems = problems;
        this.land = land;
        this.trail = trail;
        this.names = names;
        this.clock = clock;
    }

    /** @throws ProjectUnknownException if there is none, or it is none of the viewer's business */
    Project required(Viewer viewer, String code) {
        return records.find(ProjectFilter.seenBy(viewer), code).orElseThrow(ProjectUnknownException::new);
    }

    /** @throws ProjectUnknownException as {@link #required} */
    ProjectChart chart(Viewer viewer, String code) {
        required(viewer, code);
        LocalDate today = today();
        Outlook outlook = outlooks.on(Set.of(code), today).get(code);
        return outlook == null ? ProjectChart.none(today) : ProjectChart.of(outlook, today);
    }

    /** @throws ProjectUnknownException as {@link #required} */
    ProjectView open(Viewer viewer, String code) {
        Project project = required(viewer, code);
        Standing standing = lights.standings(List.of(project), today()).get(code);
        List<AgreedPlan> versions = outlooks.versions(code);
        Map<String, List<String>> holds =
                project.caseNumber().map(problems::holding).orElse(Map.of());
        UnaryOperator<String> name = names.of(ids(project, versions));
        return new ProjectView(
                Listed.of(project, standing, name),
                project.members().stream().map(name).toList(),
                projects.missing(code),
                dates(project.dates()),
                project.note(),
                standing.outlook().map(outlook -> bars(outlook, holds, name)).orElse(List.of()),
                versions.stream().map(plan -> version(plan, name)).toList(),
                snapshots.history(code).stream().map(ProjectFile::month).toList(),
                project.caseNumber().map(problems::ofOrigin).orElse(List.of()).stream()
                        .map(ProjectFile::trouble)
                        .toList(),
                land.of(code).stream().map(ProjectFile::indicator).toList(),
                trail.of(project.caseNumber()));
    }

    private static List<String> ids(Project project, List<AgreedPlan> versions) {
        return Stream.of(
                        Stream.of(
                                project.escort().leader(),
                                project.escort().head(),
                                project.escort().unit()),
                        project.members().stream(),
                        versions.stream().map(AgreedPlan::agreedBy),
                        versions.stream().limit(1).flatMap(plan -> plan.steps().stream()
                                .map(AgreedPlan.Step::unit)))
                .flatMap(ids -> ids)
                .toList();
    }

    private static List<Named> dates(Dates dates) {
        return List.of(
                new Named("计划开工", Words.day(dates.plannedStart())),
                new Named("开工", Words.day(dates.started())),
                new Named("入库", Words.day(dates.inStatistics())),
                new Named("计划投产", Words.day(dates.plannedProduction())),
                new Named("投产", Words.day(dates.inProduction())));
    }

    private static List<Bar> bars(Outlook outlook, Map<String, List<String>> holds, UnaryOperator<String> name) {
        return outlook.schedule().rows().stream()
                .map(row ->
                        Bar.of(row, outlook, holds.getOrDefault(row.milestone().id(), List.of()), name))
                .toList();
    }

    private static Version version(AgreedPlan plan, UnaryOperator<String> name) {
        return new Version(
                plan.version(),
                Words.day(plan.end()),
                name.apply(plan.agreedBy()),
                Words.day(plan.agreedOn()),
                plan.reason());
    }

    private static Month month(Snapshot figures) {
        return new Month(
                Words.day(figures.day()),
                figures.stage().chinese(),
                Words.money(figures.amount()),
                Words.money(figures.annualPlan()),
                Words.money(figures.invested()),
                Words.percent(figures.invested(), figures.amount()),
                figures.image());
    }

    private static Trouble trouble(Problem problem) {
        return new Trouble(
                problem.number(),
                problem.found().description(),
                problem.status().chinese());
    }

    private static Indicator indicator(LandIndicator one) {
        return new Indicator(
                one.words(),
                one.basis(),
                one.last()
                        .map(check -> (check.actual() + " " + one.unit()).strip())
                        .orElse(""),
                one.last().map(LandIndicator.Check::met).orElse(true));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
