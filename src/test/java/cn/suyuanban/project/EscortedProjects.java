package cn.suyuanban.project;

import static cn.suyuanban.project.SampleCounty.figures;
import static cn.suyuanban.support.Restaurant.county;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import cn.suyuanban.support.ProjectReset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 示例: projects for the pages. */
public abstract class EscortedProjects {

    protected static final String CODE = "DESK-1";

    private static final long MILLION = 1_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectSchedules schedules;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    protected void day() {
        clock.setTo(county("2026-05-06T09:00"));
    }

    /** As if there had never been any, as in the county where a file is brought in. */
    protected void gone() {
        ProjectReset.forgetAll(jdbc);
    }

    /** On the list with figures of two months, without people and plan. */
    protected void listed(String code, String cluster) {
        projects.register(
                Project.listed(
                        code,
                        "示例：年产五万吨特种铝材项目" + code,
                        cluster,
                        Optional.of(true),
                        new Escort("", "", "resources"),
                        new Dates(
                                Optional.of(LocalDate.of(2026, 4, 1)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "示例，不是真实项目"),
                figures(code, LocalDate.of(2026, 4, 30), 500 * MILLION, 20 * MILLION),
                "team");
    }

    /** Moves since the beginning of May: one milestone is done, one under way, and the plan is tight. */
    protected void moving(String code) {
        listed(code, "新材料");
        projects.appoint(code, new Escort("leader", "team", "resources"), List.of("market-head", "hotline"), "team");
        schedules.agree(
                code,
                Plan.of(
                        LocalDate.of(2026, 9, 30),
                        List.of(
                                Milestone.of("sign", "签约", 5),
                                Milestone.of("filing", "项目备案", 3, "sign"),
                                Milestone.of("land", "标准地供地", 30, "filing"),
                                Milestone.of("environment", "环境影响评价", 15, "filing"),
                                Milestone.of("permit", "施工许可", 3, "land", "environment"),
                                Milestone.of("build", "开工建设", 48, "permit"))),
                Map.of(
                        "sign", "team",
                        "filing", "approval",
                        "land", "resources",
                        "environment", "ecology",
                        "permit", "housing",
                        "build", "team"),
                "leader",
                "首次排定");
        projects.move(code, "team");
        clock.setTo(county("2026-06-01T09:00"));
        schedules.report(code, done("sign", LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 12)), "team");
        schedules.report(code, done("filing", LocalDate.of(2026, 5, 13), LocalDate.of(2026, 5, 15)), "team");
        schedules.report(
                code, new Report("land", Optional.of(LocalDate.of(2026, 5, 20)), Optional.empty(), 4, ""), "team");
        projects.report(figures(code, TODAY.minusDays(1), 500 * MILLION, 35 * MILLION), "team");
    }

    private static Report done(String milestone, LocalDate from, LocalDate to) {
        return new Report(milestone, Optional.of(from), Optional.of(to), 0, "示例文号");
    }
}
