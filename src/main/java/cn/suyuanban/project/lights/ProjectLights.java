package cn.suyuanban.project.lights;

import cn.suyuanban.engine.Decisions;
import cn.suyuanban.project.ProjectOutlooks;
import cn.suyuanban.project.ProjectOutlooks.Outlook;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.facts.SnapshotRecords;
import cn.suyuanban.schedule.Light;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lights of projects (R54), counted from facts each time: stored ones would go stale overnight. */
@Service
public class ProjectLights {

    private final ProjectRecords records;
    private final SnapshotRecords snapshots;
    private final ProjectOutlooks outlooks;
    private final Decisions decisions;
    private final Clock clock;

    ProjectLights(
            ProjectRecords records,
            SnapshotRecords snapshots,
            ProjectOutlooks outlooks,
            Decisions decisions,
            Clock clock) {
        this.records = records;
        this.snapshots = snapshots;
        this.outlooks = outlooks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** One light for each aspect of which something is known on that day. */
    public List<ProjectLight> of(Project project, LocalDate day) {
        return standings(List.of(project), day).get(project.code()).lights();
    }

    /** How projects stand on a day, by code; as many statements for many as for one. */
    @Transactional(readOnly = true)
    public Map<String, Standing> standings(Collection<Project> projects, LocalDate day) {
        List<String> codes = projects.stream().map(Project::code).toList();
        Map<String, Snapshot> figures = snapshots.asOf(codes, day, clock.instant());
        Map<String, Snapshot> before = snapshots.asOf(codes, newYear(day).minusDays(1), clock.instant());
        Map<String, Outlook> expected = outlooks.on(codes, day);
        Decisions.Table table = decisions.latest("project-lights");
        return projects.stream().collect(Collectors.toMap(Project::code, project -> {
            Optional<Snapshot> last = Optional.ofNullable(figures.get(project.code()));
            Optional<Outlook> outlook = Optional.ofNullable(expected.get(project.code()));
            LightFacts facts = new LightFacts(day);
            facts.dates(project.dates());
            last.ifPresent(known -> invested(project, Optional.ofNullable(before.get(project.code())), day)
                    .ifPresent(earlier -> facts.progress(known, earlier)));
            outlook.map(Outlook::schedule).ifPresent(facts::schedule);
            return new Standing(last, outlook, lights(table, facts));
        }));
    }

    /**
     * One page of the projects that are under a light on a day, in the order of codes.
     *
     * @param after the last code of the page before, "" for the first
     */
    @Transactional(readOnly = true)
    public List<Project> page(ProjectFilter filter, Light light, LocalDate day, String after, int size) {
        List<Project> found = new ArrayList<>();
        List<Project> next = records.page(filter, after, size);
        while (!next.isEmpty() && found.size() < size) {
            Map<String, Standing> standings = standings(next, day);
            next.stream()
                    .filter(project -> standings
                            .get(project.code())
                            .worst()
                            .filter(light::equals)
                            .isPresent())
                    .limit(size - (long) found.size())
                    .forEach(found::add);
            next = records.page(filter, next.get(next.size() - 1).code(), size);
        }
        return found;
    }

    /** The light of the whole project: its worst; empty if nothing is known. */
    public static Optional<Light> worst(List<ProjectLight> lights) {
        return lights.stream().map(ProjectLight::light).max(Comparator.naturalOrder());
    }

    private static List<ProjectLight> lights(Decisions.Table table, LightFacts facts) {
        return table.evaluate(facts.inputs()).getResultList().stream()
                .map(row -> light(row, facts))
                .toList();
    }

    private static ProjectLight light(Map<String, Object> row, LightFacts facts) {
        String aspect = (String) row.get("aspect");
        return new ProjectLight(
                aspect,
                Light.valueOf((String) row.get("light")),
                facts.words(aspect),
                (String) row.get("action"),
                (String) row.get("basis"));
    }

    /** By the end of the year before; nothing for a project that had not started, unknown for one that had. */
    private static Optional<BigDecimal> invested(Project project, Optional<Snapshot> before, LocalDate day) {
        boolean startedBefore =
                project.dates().started().filter(newYear(day)::isAfter).isPresent();
        return before.flatMap(Snapshot::invested)
                .or(() -> startedBefore ? Optional.empty() : Optional.of(BigDecimal.ZERO));
    }

    private static LocalDate newYear(LocalDate day) {
        return LocalDate.of(day.getYear(), 1, 1);
    }

    /**
     * How a project stands on a day.
     *
     * @param figures the last that were reported
     * @param outlook of its plan, if it has one
     */
    public record Standing(Optional<Snapshot> figures, Optional<Outlook> outlook, List<ProjectLight> lights) {

        public Optional<Light> worst() {
            return ProjectLights.worst(lights);
        }
    }
}
