package cn.suyuanban.project;

import cn.suyuanban.engine.Decisions;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lights of projects (R54), counted from facts each time: stored ones would go stale overnight. */
@Service
public class ProjectLights {

    private final ProjectRecords records;
    private final SnapshotRecords snapshots;
    private final ProjectSchedules schedules;
    private final Decisions decisions;
    private final Clock clock;

    ProjectLights(
            ProjectRecords records,
            SnapshotRecords snapshots,
            ProjectSchedules schedules,
            Decisions decisions,
            Clock clock) {
        this.records = records;
        this.snapshots = snapshots;
        this.schedules = schedules;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** One light for each aspect of which something is known on that day. */
    @Transactional(readOnly = true)
    public List<ProjectLight> of(Project project, LocalDate day) {
        LightFacts facts = new LightFacts(day);
        facts.dates(project.dates());
        figures(project.code(), day)
                .ifPresent(figures -> invested(project, day).ifPresent(before -> facts.progress(figures, before)));
        schedules.outlook(project.code(), day).ifPresent(facts::schedule);
        return decisions.latest("project-lights").evaluate(facts.inputs()).getResultList().stream()
                .map(row -> light(row, facts))
                .toList();
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
            next.stream()
                    .filter(project ->
                            worst(of(project, day)).filter(light::equals).isPresent())
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
    private Optional<BigDecimal> invested(Project project, LocalDate day) {
        LocalDate newYear = LocalDate.of(day.getYear(), 1, 1);
        boolean startedBefore =
                project.dates().started().filter(newYear::isAfter).isPresent();
        return figures(project.code(), newYear.minusDays(1))
                .flatMap(Snapshot::invested)
                .or(() -> startedBefore ? Optional.empty() : Optional.of(BigDecimal.ZERO));
    }

    private Optional<Snapshot> figures(String code, LocalDate day) {
        return Optional.ofNullable(
                snapshots.asOf(Set.of(code), day, clock.instant()).get(code));
    }
}
