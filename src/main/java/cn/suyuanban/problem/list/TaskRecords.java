package cn.suyuanban.problem.list;

import static cn.suyuanban.ledger.Times.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the task lists (任务清单) of several problems say, in two statements. */
@Repository
class TaskRecords {

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Entry.Task> of(Collection<String> cases) {
        Map<String, Plan> plans = plans(cases);
        return lastEvents(cases).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        last -> task(plans.getOrDefault(last.getKey(), Plan.NONE), last.getValue())));
    }

    private static Entry.Task task(Plan plan, List<Event> last) {
        return new Entry.Task(
                plan.measures(),
                plan.goal(),
                last.stream()
                        .map(Event::evidence)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(plan.evidence()),
                last.stream().map(Event::at).max(Instant::compareTo).orElseThrow());
    }

    private Map<String, Plan> plans(Collection<String> cases) {
        return jdbc
                .sql("select a.case_id, a.measures, a.goal, t.evidence from problem_assignment a"
                        + " left join problem_taken_over t on t.case_id = a.case_id where a.id in"
                        + " (select max(id) from problem_assignment where case_id in (:cases) group by case_id)")
                .param("cases", cases)
                .query((row, index) -> new Plan(
                        row.getString("case_id"),
                        row.getString("measures"),
                        row.getString("goal"),
                        row.getString("evidence")))
                .list()
                .stream()
                .collect(toMap(Plan::caseId, plan -> plan));
    }

    /** Of each problem the last evidence that was handed in, and the last of everything else. */
    private Map<String, List<Event>> lastEvents(Collection<String> cases) {
        return jdbc
                .sql(
                        "select case_id, at, case when act = 'SUBMIT' then text end as evidence from problem_event where id in"
                                + " (select max(id) from problem_event where case_id in (:cases)"
                                + " group by case_id, case when act = 'SUBMIT' then 1 else 0 end)")
                .param("cases", cases)
                .query((row, index) ->
                        new Event(row.getString("case_id"), instant(row, "at"), row.getString("evidence")))
                .list()
                .stream()
                .collect(groupingBy(Event::caseId));
    }

    /** @param evidence what the county's file knew of, null if the problem is not from it */
    private record Plan(String caseId, String measures, String goal, String evidence) {
        static final Plan NONE = new Plan(null, null, null, null);
    }

    private record Event(String caseId, Instant at, String evidence) {}
}
