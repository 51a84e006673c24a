package cn.suyuanban.project;

import static cn.suyuanban.project.SampleCounty.PEOPLE;
import static cn.suyuanban.project.SampleCounty.TEAM;
import static cn.suyuanban.project.SampleCounty.figures;
import static cn.suyuanban.project.SampleCounty.project;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.ProjectGate.Missing;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind a project, what keeps it from moving, and the list. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProjectsTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 3);
    private static final long YI = 100_000_000;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectRecords records;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void monday() {
        clock.setTo(county("2031-03-03T09:00"));
    }

    @Test
    @Tag("R53")
    void aProjectDoesNotMoveBeforeItsFiveOnesAndIsToldAllThatIsMissing() {
        register("G-1", YI);
        assertThat(projects.missing("G-1"))
                .extracting(Missing::code)
                .containsExactly("end-missing", "leader-missing", "head-missing", "team-too-small", "plan-missing");
        ProjectRefusedException refused = refused(() -> projects.move("G-1", "team"));
        assertThat(refused.code()).isEqualTo("gate-incomplete");
        assertThat(refused).hasMessageContainingAll("没有投产日期", "应由县委常委、副县长包联", "没有组长", "至少要 3 人", "没有排出工期的节点计划");
        assertThat(projects.find("G-1")).map(Project::movedAt).get().isEqualTo(Optional.empty());
    }

    @Test
    @Tag("R53")
    void aLeaderIsAnAccountOfTheRankThatTheAmountAsksFor() {
        register("L-1", 10 * YI);
        assertThat(appointing("L-1", new Escort("示例领导", "team", "开发区"), TEAM)).isEqualTo("leader-unknown");
        assertThat(appointing("L-1", new Escort("window", "team", "开发区"), TEAM)).isEqualTo("leader-wrong-rank");
        assertThat(appointing("L-1", new Escort("", "team", "开发区"), TEAM)).isEqualTo("leader-missing");
        projects.appoint("L-1", PEOPLE, TEAM, "team");
        assertThat(projects.missing("L-1")).extracting(Missing::code).containsExactly("end-missing", "plan-missing");
    }

    @Test
    @Tag("R53")
    void aTeamHasAHeadAndThreePeopleWhoExist() {
        register("T-1", YI);
        assertThat(appointing("T-1", new Escort("leader", "", "开发区"), List.of("window", "market", "fire")))
                .isEqualTo("head-missing");
        assertThat(appointing("T-1", PEOPLE, List.of("window", "team"))).isEqualTo("team-too-small");
        assertThat(appointing("T-1", PEOPLE, List.of("window", "nobody"))).isEqualTo("member-unknown");
        projects.appoint("T-1", PEOPLE, List.of("window", "market", "market"), "team");
        assertThat(projects.find("T-1").orElseThrow().members()).containsExactly("market", "window");
    }

    @Test
    void aProjectIsOnTheListOnceAndOnlyWithAnAmount() {
        register("D-1", YI);
        assertThat(refused(() -> register("D-1", YI)).code()).isEqualTo("project-duplicate");
        assertThat(refused(() -> register("D-2", 0)).code()).isEqualTo("amount-missing");
        assertThat(refused(() -> projects.move("D-9", "team")).code()).isEqualTo("project-unknown");
    }

    @Test
    void figuresAreOfThePastAndFollowEachOther() {
        register("F-1", YI);
        assertThat(refused(() -> projects.report(figures("F-1", TODAY.plusDays(1), YI, 5), "team"))
                        .code())
                .isEqualTo("figures-in-future");
        assertThat(refused(() -> projects.report(figures("F-1", TODAY.minusDays(1), YI, 5), "team"))
                        .code())
                .isEqualTo("figures-out-of-order");
        assertThat(refused(() -> projects.report(figures("F-1", TODAY, YI, -1), "team"))
                        .code())
                .isEqualTo("figures-negative");
    }

    @Test
    void theListIsReadPageByPageOfAClusterALeaderOrAnAmount() {
        register("P-1", YI);
        register("P-2", 3 * YI);
        register("P-3", 5 * YI);
        projects.appoint("P-2", PEOPLE, TEAM, "team");
        assertThat(codes(new ProjectFilter("新材料", null, null, null, null), "P-", 2))
                .containsExactly("P-1", "P-2");
        assertThat(codes(new ProjectFilter("新材料", null, null, null, null), "P-2", 2))
                .containsExactly("P-3");
        assertThat(codes(new ProjectFilter(null, "leader", null, null, null), "P-", 9))
                .containsExactly("P-2");
        assertThat(codes(new ProjectFilter(null, null, null, BigDecimal.valueOf(3 * YI), null), "P-", 9))
                .containsExactly("P-2", "P-3");
        assertThat(codes(new ProjectFilter("新能源", null, null, null, null), "P-", 9))
                .isEmpty();
    }

    private List<String> codes(ProjectFilter filter, String after, int size) {
        return records.page(filter, after, size).stream().map(Project::code).toList();
    }

    private void register(String code, long amount) {
        projects.register(project(code), figures(code, TODAY, amount, 0), "team");
    }

    private String appointing(String code, Escort escort, List<String> members) {
        return refused(() -> projects.appoint(code, escort, members, "team")).code();
    }

    private static ProjectRefusedException refused(ThrowingCallable act) {
        return catchThrowableOfType(ProjectRefusedException.class, act);
    }
}
