package cn.suyuanban.problem.list;

import static java.util.stream.Collectors.groupingBy;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.ProblemLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The three lists (问题清单、责任清单、任务清单) as somebody may see them; a page costs the same however long they are. */
@Service
public class ProblemLists {

    private final JdbcClient jdbc;
    private final ProblemLedger ledger;
    private final TaskRecords tasks;
    private final CaseFiles files;
    private final CaseSteps steps;

    ProblemLists(JdbcClient jdbc, ProblemLedger ledger, TaskRecords tasks, CaseFiles files, CaseSteps steps) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.tasks = tasks;
        this.files = files;
        this.steps = steps;
    }

    /** How many problems of the choice the onlooker sees. */
    public long count(Onlooker onlooker, Choice choice, Instant now) {
        Conditions conditions = Conditions.of(onlooker, choice, now);
        return jdbc.sql("select count(*)" + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    /**
     * A page of them, the newest number first.
     *
     * @param before the last number of the page before, null for the first
     */
    public List<Entry> page(Onlooker onlooker, Choice choice, String before, int size, Instant now) {
        Conditions conditions = Conditions.of(onlooker, choice, now).before(before);
        return entries(jdbc.sql("select p.case_id" + conditions.sql() + " order by p.number desc limit " + size)
                .params(conditions.values())
                .query(String.class)
                .list());
    }

    /** One problem; empty if there is none of that number or it is none of the onlooker's business. */
    public Optional<Entry> find(Onlooker onlooker, String number) {
        return files.findByNumber(number).map(CaseFile::id).stream()
                .flatMap(id -> entries(List.of(id)).stream())
                .filter(entry -> onlooker.sees(entry.duty()))
                .findFirst();
    }

    /** Responsible units and lead leaders of the problems that the onlooker sees. */
    public List<Responsible> responsibles(Onlooker onlooker) {
        Conditions conditions = Conditions.of(onlooker, Choice.ALL, null);
        return jdbc.sql("select distinct a.unit, a.leader" + conditions.sql() + " and a.id is not null")
                .params(conditions.values())
                .query((row, index) -> new Responsible(row.getString("unit"), row.getString("leader")))
                .list();
    }

    private List<Entry> entries(List<String> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = ledger.findAll(cases);
        Map<String, Duty> duties = ledger.duties(cases);
        Map<String, Entry.Task> toDo = tasks.of(cases);
        Map<String, List<CaseStep>> open = steps.openOfCases(cases).stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .collect(groupingBy(CaseStep::caseId));
        return problems.stream()
                .map(problem -> new Entry(
                        problem,
                        duties.get(problem.caseId()),
                        toDo.get(problem.caseId()),
                        open.getOrDefault(problem.caseId(), List.of())))
                .toList();
    }

    /** Who is responsible for a problem and who leads; groups. */
    public record Responsible(String unit, String leader) {}
}
