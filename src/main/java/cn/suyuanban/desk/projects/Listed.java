package cn.suyuanban.desk.projects;

import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.lights.ProjectLight;
import cn.suyuanban.project.lights.ProjectLights.Standing;
import cn.suyuanban.schedule.Light;
import cn.suyuanban.schedule.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A project as a line of the list.
 *
 * @param percent of the total investment that is done
 * @param light its worst, null if nothing is known
 * @param lights all of them, the worst first
 * @param expected when production is to be expected, "" without a plan
 * @param next the open milestone that must be finished first, null if there is none
 */
record Listed(
        String code,
        String name,
        String cluster,
        String stage,
        String amount,
        String annualPlan,
        String invested,
        String percent,
        String leader,
        String head,
        String unit,
        Lamp light,
        List<Lamp> lights,
        String planned,
        String expected,
        Next next) {

    static Listed of(Project project, Standing standing, UnaryOperator<String> name) {
        Optional<Snapshot> figures = standing.figures();
        return new Listed(
                project.code(),
                project.name(),
                project.cluster(),
                figures.map(known -> known.stage().chinese()).orElse(""),
                figures.map(known -> Words.money(known.amount())).orElse(""),
                Words.money(figures.flatMap(Snapshot::annualPlan)),
                Words.money(figures.flatMap(Snapshot::invested)),
                figures.map(known -> Words.percent(known.invested(), known.amount()))
                        .orElse(""),
                name.apply(project.escort().leader()),
                name.apply(project.escort().head()),
                name.apply(project.escort().unit()),
                standing.worst()
                        .map(light -> new Lamp("", Words.style(light), light.chinese(), "", "", ""))
                        .orElse(null),
                standing.lights().stream()
                        .sorted(Comparator.comparing(ProjectLight::light).reversed())
                        .map(Lamp::of)
                        .toList(),
                Words.day(project.dates().plannedProduction()),
                standing.outlook()
                        .map(outlook -> Words.day(outlook.schedule().expectedEnd()))
                        .orElse(""),
                standing.outlook()
                        .flatMap(outlook -> Next.in(outlook.schedule()))
                        .orElse(null));
    }

    /**
     * A light.
     *
     * @param style its class in the style sheet
     */
    record Lamp(String aspect, String style, String chinese, String restsOn, String action, String basis) {

        static Lamp of(ProjectLight light) {
            return new Lamp(
                    Words.aspect(light.aspect()),
                    Words.style(light.light()),
                    light.light().chinese(),
                    light.restsOn(),
                    light.action(),
                    light.basis());
        }

        public boolean calm() {
            return style.equals(Words.style(Light.GREEN));
        }
    }

    /** What is to be finished next, and by when at the latest. */
    record Next(String name, String latest) {

        static Optional<Next> in(Schedule schedule) {
            return schedule.rows().stream()
                    .filter(row -> !row.finished())
                    .min(Comparator.comparing(row -> row.latestFinish().date()))
                    .map(row -> new Next(row.milestone().name(), Words.day(row.latestFinish())));
        }
    }
}
