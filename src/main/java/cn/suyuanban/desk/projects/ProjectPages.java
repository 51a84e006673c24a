package cn.suyuanban.desk.projects;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.ProjectTotals;
import cn.suyuanban.project.facts.Viewer;
import cn.suyuanban.project.lights.ProjectLights;
import cn.suyuanban.project.lights.ProjectLights.Standing;
import cn.suyuanban.schedule.Light;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a page of the list shows. */
@Component
class ProjectPages {

    private static final int SIZE = 50;

    private final Projects projects;
    private final ProjectRecords records;
    private final ProjectLights lights;
    private final StaffNames names;
    private final Clock clock;

    ProjectPages(Projects projects, ProjectRecords records, ProjectLights lights, StaffNames names, Clock clock) {
        this.projects = projects;
        this.records = records;
        this.lights = lights;
        this.names = names;
        this.clock = clock;
    }

    ProjectsPage of(ProjectQuery query, Viewer viewer) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate day = query.day() == null || query.day().isAfter(today) ? today : query.day();
        ProjectFilter filter = query.filter(viewer);
        Paged<Project> found = Paged.of(found(query, filter, today), SIZE);
        List<Project> shown = found.shown();
        List<String> leaders = records.leaders(ProjectFilter.seenBy(viewer));
        UnaryOperator<String> name = names.of(Stream.concat(
                        leaders.stream(), shown.stream().map(Project::escort).flatMap(ProjectPages::people))
                .toList());
        Map<String, Standing> standings = lights.standings(shown, today);
        return new ProjectsPage(
                sums(projects.totals(day, now)),
                day,
                today,
                query.light() == null ? records.count(filter) : null,
                shown.stream()
                        .map(project -> Listed.of(project, standings.get(project.code()), name))
                        .toList(),
                found.next(Project::code),
                viewer.seesAll(),
                viewer.maintains(),
                new ProjectsPage.Options(
                        records.clusters(ProjectFilter.seenBy(viewer)),
                        leaders.stream()
                                .map(id -> new ProjectsPage.Named(id, name.apply(id)))
                                .toList(),
                        List.of(Light.values()),
                        List.of(Stage.values())));
    }

    private List<Project> found(ProjectQuery query, ProjectFilter filter, LocalDate today) {
        String after = query.after() == null ? "" : query.after();
        return query.light() == null
                ? records.page(filter, after, SIZE + 1)
                : lights.page(filter, query.light(), today, after, SIZE + 1);
    }

    private static Stream<String> people(Escort escort) {
        return Stream.of(escort.leader(), escort.head(), escort.unit());
    }

    private static ProjectsPage.Sums sums(ProjectTotals totals) {
        return new ProjectsPage.Sums(
                totals.projects(),
                Words.money(totals.amount()),
                Words.money(totals.annualPlan()),
                Words.money(totals.invested()));
    }
}
