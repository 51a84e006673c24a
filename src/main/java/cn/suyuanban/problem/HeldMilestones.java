package cn.suyuanban.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which milestones of projects are held by problems (阻碍节点), and who is told when that changes.
 *
 * <p>Changes to what holds one milestone are made one after another, whatever transactions they come in: of two problems
 * that are struck off at once the second frees it, and one that is registered meanwhile holds it.
 */
@Component
class HeldMilestones {

    private final JdbcClient jdbc;
    private final ProblemRecords records;
    private final ApplicationEventPublisher events;

    HeldMilestones(JdbcClient jdbc, ProblemRecords records, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
    }

    /** Waits for others that change what holds the milestone of a problem to be registered. */
    void lock(Problem.Found found) {
        jdbc.sql("select case_id from problem where origin = ? and milestone = ? order by case_id for update")
                .params(found.origin(), found.milestone())
                .query(String.class)
                .list();
    }

    /** The same before something is done with a problem; in the order of ids, so that two never wait for each other. */
    void lock(String caseId, Act act) {
        if (act == Act.CLOSE || act == Act.REOPEN) {
            jdbc.sql("select case_id from problem where (origin, milestone) in"
                            + " (select origin, milestone from problem where case_id = ?) order by case_id for update")
                    .param(caseId)
                    .query(String.class)
                    .list();
        }
    }

    /** Tells those who listen what an act meant for the milestone of its problem. */
    void changed(Problem problem, Act act) {
        String project = problem.found().origin();
        String milestone = problem.found().milestone();
        if (milestone == null) {
            return;
        }
        if (act == Act.REGISTER || act == Act.REOPEN) {
            events.publishEvent(new MilestoneHeld(project, milestone, problem.number()));
        } else if (act == Act.CLOSE && !of(project).containsKey(milestone)) {
            events.publishEvent(new MilestoneFreed(project, milestone, problem.number()));
        }
    }

    /** Numbers of the open problems of a project that hold a milestone, by id of the milestone. */
    Map<String, List<String>> of(String project) {
        return records.ofOrigin(project).stream()
                .filter(problem -> problem.found().milestone() != null && problem.status() != Status.CLOSED)
                .collect(groupingBy(
                        problem -> problem.found().milestone(), TreeMap::new, mapping(Problem::number, toList())));
    }
}
