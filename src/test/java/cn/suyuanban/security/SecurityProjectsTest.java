package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.project.EscortedProjects;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which projects: the offices that oversee them all, others those they lead, work on or are responsible for. */
@SuyuanbanTest
class SecurityProjectsTest extends EscortedProjects {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/projects?light=RED"})
    void aStrangerIsSentToTheLogin(String address) {
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "leader", "team"})
    void whoWatchesOverAllProjectsSeesOneThatIsNobodysYet(String user) {
        listed(CODE, "新材料");
        assertThat(list(user)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "market-head", "hotline"})
    void responsibleUnitUnitOfAMilestoneAndMembersSeeTheirs(String user) {
        // given: office is in the groups of responsible units, the others are members of the team
        moving(CODE);
        listed("DESK-2", "新能源");
        // then
        assertThat(list(user)).contains(CODE).doesNotContain("导出 Excel", "导入 Excel");
        assertThat(opened(user, CODE).body()).contains("标准地供地", "首次排定", "节点计划");
        assertThat(opened(user, CODE + "/schedule").body()).contains("\"latestFinish\":\"2026-");
        assertThat(opened(user, "file").statusCode()).isEqualTo(403);
    }

    @Test
    void aProjectWithoutPeopleAndPlanSaysWhatIsMissingAndGivesAnEmptyChart() {
        listed(CODE, "新材料");
        assertThat(opened("supervision", CODE).body()).contains("没有包联领导", "还没有约定节点计划", "没有投产日期");
        assertThat(opened("supervision", CODE + "/schedule").body()).contains("\"milestones\":[]");
    }

    @Test
    void whatIfIsAnsweredAndKeepsNothing() {
        moving(CODE);
        assertThat(opened("team", CODE + "?milestone=land&days=60").body()).contains("再推迟 60 个工作日", "变为红灯");
        assertThat(opened("team", CODE + "?end=2026-07-01").body()).contains("第一个排不下的节点是", "plan-impossible");
        assertThat(opened("team", CODE + "?milestone=none&days=6").body()).contains("plan-unknown-milestone");
        assertThat(opened("team", CODE + "?end=morgen").body()).contains("天数或者日期无法识别");
        assertThat(opened("team", CODE).body()).doesNotContain("变为红灯");
    }

    @Test
    void onlyThoseWhoKeepTheListMayBringOneIn() {
        assertThat(Visitor.staff(port, "supervision").get("/projects").body())
                .contains("导出 Excel")
                .doesNotContain("导入 Excel");
        assertThat(opened("supervision", "file").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "tobacco", "window", "admin", "designer", "inspector"})
    void toOthersItLooksLikeNone(String user) {
        moving(CODE);
        assertThat(list(user)).doesNotContain(CODE).contains("没有符合条件的项目");
        assertThat(Visitor.staff(port, user)
                        .get("/projects?leader=leader&cluster=x")
                        .body())
                .doesNotContain("value=\"leader\"", "新材料");
    }

    @Test
    void anAddressThatMeansNothingIsToldSo() {
        listed(CODE, "新材料");
        assertThat(Visitor.staff(port, "manager")
                        .get("/projects?light=NONE&atLeast=viel")
                        .body())
                .contains("筛选条件中有无法识别的内容", CODE);
    }

    @Test
    void theFiltersChoose() {
        moving(CODE);
        listed("DESK-2", "示例新能源");
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.get("/projects?cluster=%E7%A4%BA%E4%BE%8B%E6%96%B0%E8%83%BD%E6%BA%90&stage=PREPARATION")
                        .body())
                .contains("DESK-2")
                .doesNotContain(CODE);
        assertThat(manager.get("/projects?leader=leader&atLeast=50000").body())
                .contains(CODE)
                .doesNotContain("DESK-2");
        assertThat(manager.get("/projects?atLeast=50000.01").body()).contains("没有符合条件的项目");
        assertThat(manager.get("/projects?light=GREEN").body()).contains("没有符合条件的项目");
        assertThat(manager.get("/projects?light=YELLOW&cluster=x").body()).contains("没有符合条件的项目");
    }

    private HttpResponse<String> opened(String user, String address) {
        return Visitor.staff(port, user).get("/projects/" + address);
    }

    /** A page without what is different on every view. */
    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private String list(String user) {
        HttpResponse<String> list = Visitor.staff(port, user).get("/projects");
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body();
    }
}
