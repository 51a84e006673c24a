package cn.suyuanban.procedure.visit;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import cn.suyuanban.visit.Solved;
import cn.suyuanban.visit.Visit;
import cn.suyuanban.visit.Visit.Status;
import cn.suyuanban.visit.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a visit takes (调研走访), from its plan on Monday 2026-11-02 to what came of it. */
@SuyuanbanTest
@EveryDatabase
class ResearchVisitTest {

    @Autowired
    private Restaurant counter;

    @Autowired
    private Journey journey;

    @Autowired
    private Visits visits;

    @Autowired
    private ProblemLedger problems;

    @Autowired
    private Notices notices;

    @Autowired
    private RuntimeService runtime;

    private final List<String> started = new ArrayList<>();

    @BeforeEach
    void onAMonday() {
        counter.at("2026-11-02T09:00");
    }

    /** Visits that are open would count for the next test's enterprise, and problems belong to who reported them. */
    @AfterEach
    void endWithItsTest() {
        started.stream()
                .filter(id -> runtime.createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> runtime.deleteProcessInstance(id, "test"));
    }

    @Test
    void whatIsFoundIsSolvedOnTheSpotOrBecomesAProblemOneAfterTheOther() {
        // given
        ProcessInstance visit = planned("team", "走访示例一厂", "SERVICE", "2026-11-04", "李四、王五");
        assertThat(journey.task(visit, "走访").getDueDate().toInstant()).isEqualTo(county("2026-11-04T18:00"));
        counter.at("2026-11-04T16:00");
        held(visit, "team", "2026-11-04");
        // when
        find(visit, solved());
        assertThat(journey.taskVariable(visit, "登记发现的问题", "problemText")).isNull();
        find(visit, open());
        find(visit, Map.of("findingHandling", "NONE"));
        // then
        assertThat(journey.file(visit).outcome()).isEqualTo("走访办结");
        assertThat(visits.find(visit.getId()).orElseThrow()).satisfies(told -> {
            assertThat(told.status()).isEqualTo(Status.HELD);
            assertThat(told.heldOn()).isEqualTo(LocalDate.of(2026, 11, 4));
            assertThat(told.plan().participants()).containsExactlyInAnyOrder("李四", "赵六");
        });
        assertThat(visits.solved(visit.getId())).containsExactly(new Solved("UTILITIES", "变压器容量不足", "当场协调供电所增容"));
        Problem problem = problem(visit);
        assertThat(problem.found())
                .isEqualTo(new Problem.Found(
                        Source.VISIT,
                        "走访示例一厂",
                        LocalDate.of(2026, 11, 4),
                        "team",
                        "厂区门前道路破损",
                        Category.OTHER,
                        "较重",
                        true,
                        visit.getBusinessKey(),
                        null));
        assertThat(notices.ofCase(problem.caseId()))
                .filteredOn(notice -> notice.kind().equals("PROBLEM_OPENED"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo("team");
                    assertThat(notice.body()).contains(visit.getBusinessKey(), problem.number());
                });
    }

    @Test
    void theLastFindingEndsTheVisitAndALeaderMayOpenAProblemToo() {
        ProcessInstance visit = planned("leader", "走访示例二厂", "FIELD", "2026-11-02", "县领导");
        assertThat(journey.task(visit, "走访").getDueDate().toInstant()).isEqualTo(county("2026-11-02T18:00"));
        held(visit, "leader", "2026-11-02");
        Map<String, Object> last = open();
        last.put("moreFindings", "no");
        find(visit, "leader", last);
        assertThat(journey.file(visit).outcome()).isEqualTo("走访办结");
        assertThat(problem(visit).found().source()).isEqualTo(Source.RESEARCH);
        assertThat(problem(visit).found().by()).isEqualTo("leader");
    }

    @Test
    void theSecondTeamOfAWeekJoinsTheFirstAndBothAreTold() {
        // given
        ProcessInstance first = planned("manager", "走访（示例）三厂", "FORUM", "2026-11-04", "李四、王五");
        // when
        ProcessInstance second = planned("team", "走访(示例) 三厂", "SERVICE", "2026-11-06", "王五，赵六");
        // then
        assertThat(journey.file(second).outcome()).isEqualTo("已合并");
        assertThat(journey.variable(second, "mergedInto")).isEqualTo(first.getBusinessKey());
        assertThat(journey.taskVariable(first, "走访", "participants").toString().split("、"))
                .containsExactlyInAnyOrder("李四", "王五", "赵六");
        assertThat(told(first)).containsExactly("VISIT_MERGED manager");
        assertThat(told(second)).containsExactly("VISIT_MERGED team");
        assertThat(notices.ofCase(second.getId()).get(0).body()).contains(first.getBusinessKey(), "2026-11-04");
        // and when the first cannot go
        journey.complete(first, "走访", "manager", Map.of("visitHeld", "no", "visitSummary", "企业停产检修"));
        assertThat(journey.file(first).outcome()).isEqualTo("未走访");
        assertThat(told(first)).contains("VISIT_CALLED_OFF team");
    }

    @Test
    void theThirdVisitOfAMonthIsRefusedWithTheVisitsAndTheNextDay() {
        ProcessInstance first = planned("manager", "走访示例四厂", "FIELD", "2026-11-04", "李四");
        ProcessInstance second = planned("manager", "走访示例四厂", "FIELD", "2026-11-10", "李四");
        assertThatThrownBy(() -> planned("team", "走访示例四厂", "FIELD", "2026-11-17", "王五"))
                .hasMessageStartingWith("visit-cap: ")
                .hasMessageContaining(first.getBusinessKey())
                .hasMessageContaining(second.getBusinessKey())
                .hasMessageContaining("最早可以安排在 2026-12-01");
        runtime.deleteProcessInstance(first.getId(), "不再走访");
        assertThat(journey.openSteps(planned("team", "走访示例四厂", "FIELD", "2026-11-17", "王五")))
                .containsExactly("走访");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "window, 2026-11-04, 李四, ",
        "admin, 2026-11-04, 李四, visit-not-yours",
        "team, 2026-11-01, 李四, visit-past",
        "team, 2026-11-04, 、, participants-unclear"
    })
    void whatCannotBePlannedIsRefused(String user, String day, String participants, String code) {
        assertThatThrownBy(() -> planned(user, "走访示例五厂", "FIELD", day, participants))
                .hasMessageStartingWith(code == null ? "" : code + ": ");
    }

    @Test
    void aVisitIsNotRecordedBeforeItWasHeld() {
        ProcessInstance visit = planned("team", "走访示例六厂", "FIELD", "2026-11-04", "李四");
        assertThatThrownBy(() -> held(visit, "team", "2026-11-03")).hasMessageStartingWith("visit-in-future: ");
        assertThat(visits.find(visit.getId()).map(Visit::status)).contains(Status.PLANNED);
    }

    private ProcessInstance planned(String user, String enterprise, String way, String day, String participants) {
        ProcessInstance visit = counter.start(
                "research-visit",
                user,
                Map.of(
                        "applicantName",
                        enterprise,
                        "visitWay",
                        way,
                        "plannedOn",
                        day,
                        "escortLeader",
                        "县领导",
                        "participants",
                        participants));
        started.add(visit.getId());
        return visit;
    }

    private void held(ProcessInstance visit, String user, String day) {
        journey.complete(
                visit,
                "走访",
                user,
                Map.of("visitHeld", "yes", "heldOn", day, "participants", "李四、赵六", "visitSummary", "听取用电和道路意见"));
    }

    private void find(ProcessInstance visit, Map<String, Object> finding) {
        find(visit, "team", finding);
    }

    private void find(ProcessInstance visit, String user, Map<String, Object> finding) {
        journey.complete(visit, "登记发现的问题", user, finding);
    }

    private static Map<String, Object> solved() {
        return Map.of(
                "findingHandling",
                "SOLVED",
                "problemText",
                "变压器容量不足",
                "problemCategory",
                "UTILITIES",
                "solution",
                "当场协调供电所增容",
                "moreFindings",
                "yes");
    }

    private static Map<String, Object> open() {
        return new HashMap<>(Map.of(
                "findingHandling",
                "OPEN",
                "problemText",
                "厂区门前道路破损",
                "problemCategory",
                "OTHER",
                "severity",
                "较重",
                "commonProblem",
                true,
                "moreFindings",
                "yes"));
    }

    private Problem problem(ProcessInstance visit) {
        List<Problem> found = problems.ofOrigin(visit.getBusinessKey());
        assertThat(found).hasSize(1);
        started.add(found.get(0).caseId());
        return found.get(0);
    }

    private List<String> told(ProcessInstance visit) {
        return notices.ofCase(visit.getId()).stream()
                .filter(notice -> notice.kind().startsWith("VISIT_"))
                .map(notice -> notice.kind() + " " + notice.recipient())
                .toList();
    }
}
