package cn.suyuanban.problem;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The problems of the county: what is done to them, in the transaction of the work itself, and what is asked about them. */
@Service
public class ProblemLedger {

    private final ProblemRecords records;
    private final ProblemRules rules;

    ProblemLedger(ProblemRecords records, WorkingCalendar calendar) {
        this.records = records;
        this.rules = new ProblemRules(calendar);
    }

    /**
     * Puts a problem on the list.
     *
     * @throws ProblemRefusedException if the actor may not
     */
    public void register(String caseId, String number, Problem.Found found, Actor actor, Instant at) {
        ProblemEvent event = rules.next(new History(List.of()), null, Act.REGISTER, actor, at, found.description());
        records.insert(new Problem(caseId, number, found, event.status()));
        records.append(caseId, event);
    }

    /**
     * Assigns a problem (交办), anew after an objection that held.
     *
     * @throws ProblemRefusedException with the reason
     */
    public void assign(String caseId, Duty duty, Actor actor, Instant at) {
        records.lock(caseId);
        ProblemEvent event = rules.next(records.history(caseId), duty, Act.ASSIGN, actor, at, duty.unit());
        records.insert(caseId, duty);
        records.append(caseId, event);
    }

    /**
     * Does anything else with a problem.
     *
     * @return the state after it
     * @throws ProblemRefusedException with the reason
     */
    public Status act(String caseId, Act act, Actor actor, Instant at, String text) {
        records.lock(caseId);
        ProblemEvent event = rules.next(records.history(caseId), duty(caseId), act, actor, at, text);
        records.append(caseId, event);
        return event.status();
    }

    /**
     * Writes down the measures against a problem (任务清单).
     *
     * @throws ProblemRefusedException with the reason
     */
    public void plan(String caseId, String measures, String goal, Actor actor, Instant at) {
        act(caseId, Act.PLAN, actor, at, measures);
        records.plan(caseId, measures, goal);
    }

    public Problem find(String caseId) {
        return records.find(caseId);
    }

    /** The assignment that holds, null before the first. */
    public Duty duty(String caseId) {
        return records.duty(caseId);
    }

    /** Lead leaders (牵头领导) by case, for those of these cases that are assigned problems. */
    public Map<String, String> leaders(Collection<String> cases) {
        return cases.isEmpty() ? Map.of() : records.leaders(cases);
    }

    public History history(String caseId) {
        return records.history(caseId);
    }

    /** Counts as they were at an instant; they stay the same when asked again (R49). */
    public ProblemCounts countsAt(Instant at) {
        return records.counts(offset(at));
    }

    /**
     * A page of the problems in a state, by number.
     *
     * @param after the last number of the page before, "" for the first
     */
    public List<Problem> inState(Status status, String after, int size) {
        return records.page(status, after, size);
    }
}
