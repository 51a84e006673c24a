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
    private final ProblemOrigins origins;
    private final HeldMilestones held;

    ProblemLedger(ProblemRecords records, WorkingCalendar calendar, ProblemOrigins origins, HeldMilestones held) {
        this.records = records;
        this.rules = new ProblemRules(calendar);
        this.origins = origins;
        this.held = held;
    }

    /**
     * Puts a problem on the list.
     *
     * @throws ProblemRefusedException if the actor may not, or with code {@code origin-unknown} or
     *     {@code milestone-without-project}
     */
    public void register(String caseId, String number, Problem.Found found, Actor actor, Instant at) {
        ProblemEvent event = rules.found(actor, origins.working(found), at, found.description());
        Problem problem = new Problem(caseId, number, found, event.status());
        held.lock(found);
        records.insert(problem);
        records.append(caseId, event);
        held.changed(problem, event.act());
    }

    /**
     * Takes a problem over (导入) whose history is not known.
     *
     * @param duty who has it, or what was said of that; null if nothing was
     * @throws ProblemRefusedException if the actor may not
     */
    public void takeOver(Problem taken, Duty duty, String measures, String goal, Actor actor, Instant at) {
        ProblemEvent event = rules.takenOver(actor, taken.status(), at);
        records.insert(taken);
        if (duty != null) {
            records.insert(taken.caseId(), duty);
            records.plan(taken.caseId(), measures, goal);
        }
        records.append(taken.caseId(), event);
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
        held.lock(caseId, act);
        records.lock(caseId);
        ProblemEvent event = rules.next(records.history(caseId), duty(caseId), act, actor, at, text);
        records.append(caseId, event);
        held.changed(records.find(caseId), act);
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

    /** Those of these cases that are problems, the newest number first. */
    public List<Problem> findAll(Collection<String> cases) {
        return cases.isEmpty() ? List.of() : records.findAll(cases);
    }

    /** The assignments that hold by case, for those of these cases that are assigned problems. */
    public Map<String, Duty> duties(Collection<String> cases) {
        return cases.isEmpty() ? Map.of() : records.duties(cases);
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

    /** The problems that came from a visit, a project or another case, by number. */
    public List<Problem> ofOrigin(String number) {
        return records.ofOrigin(number);
    }

    /**
     * What holds the milestones of a project now.
     *
     * @param projectNumber case number of the project
     * @return numbers of open problems, in order, by id of the milestone
     */
    public Map<String, List<String>> holding(String projectNumber) {
        return held.of(projectNumber);
    }

    /** Counts as they were at an instant; they stay the same when asked again (R49). */
    public ProblemCounts countsAt(Instant at) {
        return records.counts(offset(at));
    }

    /**
     * The problems that were counted at an instant, by number.
     *
     * @param after the last number of the page before, "" for the first
     */
    public List<Problem> countedAt(ProblemCount count, Instant at, String after, int size) {
        return records.counted(count, offset(at), after, size);
    }
}
