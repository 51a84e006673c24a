package cn.suyuanban.project;

import static cn.suyuanban.project.SampleCounty.PEOPLE;
import static cn.suyuanban.project.SampleCounty.TEAM;
import static cn.suyuanban.project.SampleCounty.figures;
import static cn.suyuanban.project.SampleCounty.project;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.lights.ProjectLights;
import cn.suyuanban.schedule.Light;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Lights of a day from facts counted by hand; the plan for the year is 120,000,000 yuan, ten million a month. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProjectLightsTest {

    private static final String CODE = "LIGHT-1";
    private static final long MILLION = 1_000_000;
    private static final LocalDate MAY_10 = LocalDate.of(2026, 5, 10);

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectSchedules schedules;

    @Autowired
    private ProjectLights lights;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void register() {
        clock.setTo(county("2026-02-02T09:00"));
        projects.register(project(CODE), figures(CODE, LocalDate.of(2026, 1, 31), 500 * MILLION, 0), "team");
    }

    @Test
    @Tag("R54")
    void theMonthsThatAreOverAreSetAgainstWhatIsInvestedAndAReportMayComeAMonthLate() {
        report("2026-04-30", 34);
        assertThat(said("progress", MAY_10)).isEqualTo("GREEN 截至 2026-04-30 完成年度计划的 28.33%，序时进度 33.33%（4 个月）");
        assertThat(said("progress", LocalDate.of(2026, 6, 30)))
                .isEqualTo("YELLOW 截至 2026-04-30 完成年度计划的 28.33%，序时进度 41.67%（5 个月）");
        assertThat(said("progress", LocalDate.of(2026, 9, 30)))
                .startsWith("RED")
                .contains("（8 个月）");
        assertThat(said("progress", LocalDate.of(2027, 1, 5))).isEqualTo("none");
    }

    @Test
    @Tag("R54")
    void aStartThatIsLateIsYellowThenRedAndStatisticsFollowTheStart() {
        date("2026-02-20", null, null);
        assertThat(said("start", LocalDate.of(2026, 2, 28))).startsWith("GREEN");
        assertThat(said("start", LocalDate.of(2026, 3, 1))).isEqualTo("YELLOW 计划 2026-02-20 开工，截至 2026-03-01 未开工");
        assertThat(said("start", MAY_10)).startsWith("RED");
        clock.setTo(county("2026-05-10T09:00"));
        date("2026-02-20", "2026-02-25", null);
        assertThat(said("start", MAY_10)).isEqualTo("GREEN 计划 2026-02-20 开工，2026-02-25 开工");
        assertThat(said("statistics", LocalDate.of(2026, 3, 25))).startsWith("GREEN");
        assertThat(said("statistics", LocalDate.of(2026, 3, 26))).startsWith("YELLOW");
        assertThat(said("statistics", MAY_10)).startsWith("RED");
        date("2026-02-20", "2026-02-25", "2026-03-20");
        assertThat(said("statistics", MAY_10)).isEqualTo("GREEN 2026-02-25 开工，2026-03-20 入库");
    }

    @Test
    @Tag("R54")
    void aScheduleThatMissesItsEndIsRedWithTheMilestoneAndMakesTheWholeProjectRed() {
        projects.appoint(CODE, PEOPLE, TEAM, "team");
        Plan plan = Plan.of(LocalDate.of(2026, 2, 6), List.of(Milestone.of("build", "建设", 5)));
        schedules.agree(CODE, plan, Map.of("build", "企业"), "leader", "首次排定");
        assertThat(said("schedule", LocalDate.of(2026, 2, 2))).startsWith("GREEN");
        assertThat(said("schedule", LocalDate.of(2026, 2, 3))).isEqualTo("RED 节点“建设”最迟 2026-02-06 完成，预计 2026-02-09 完成");
        Project project = projects.find(CODE).orElseThrow();
        assertThat(ProjectLights.worst(lights.of(project, LocalDate.of(2026, 2, 3))))
                .contains(Light.RED);
        assertThat(ProjectLights.worst(List.of())).isEmpty();
    }

    @Test
    void theListOfALightIsReadPageByPageAndFollowsTheDay() {
        List.of("LIGHT-2", "LIGHT-3", "LIGHT-4")
                .forEach(code -> projects.register(
                        project(code), figures(code, LocalDate.of(2026, 1, 31), 500 * MILLION, 0), "team"));
        List.of("LIGHT-2", "LIGHT-4")
                .forEach(code -> projects.date(
                        code,
                        new Dates(
                                day("2026-02-20"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "team"));
        clock.setTo(county("2026-03-01T09:00"));
        LocalDate march = LocalDate.of(2026, 3, 1);
        assertThat(codes(Light.YELLOW, march, "LIGHT-1", 1)).containsExactly("LIGHT-2");
        assertThat(codes(Light.YELLOW, march, "LIGHT-2", 1)).containsExactly("LIGHT-4");
        assertThat(codes(Light.YELLOW, march, "LIGHT-4", 1)).isEmpty();
        assertThat(codes(Light.YELLOW, march.minusDays(1), "LIGHT-1", 9)).isEmpty();
    }

    private List<String> codes(Light light, LocalDate day, String after, int size) {
        return lights.page(ProjectFilter.all(), light, day, after, size).stream()
                .map(Project::code)
                .toList();
    }

    private void report(String day, long millions) {
        clock.setTo(county("2026-05-10T09:00"));
        projects.report(figures(CODE, LocalDate.parse(day), 500 * MILLION, millions * MILLION), "team");
    }

    private void date(String planned, String started, String entered) {
        projects.date(
                CODE, new Dates(day(planned), day(started), day(entered), Optional.empty(), Optional.empty()), "team");
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private String said(String aspect, LocalDate day) {
        return lights.of(projects.find(CODE).orElseThrow(), day).stream()
                .filter(light -> light.aspect().equals(aspect))
                .map(light -> light.light() + " " + light.restsOn())
                .findFirst()
                .orElse("none");
    }
}
