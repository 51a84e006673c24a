package cn.suyuanban.visit;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.visit.Visit.Plan;
import cn.suyuanban.visit.Visit.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits of the county: planned so that no enterprise is disturbed too often, and what came of them. */
@Service
@Transactional
public class Visits {

    private final VisitRecords records;
    private final VisitRules rules;
    private final Clock clock;

    Visits(VisitRecords records, WorkingCalendar calendar, VisitSettings settings, Clock clock) {
        this.records = records;
        this.rules = new VisitRules(calendar, settings.monthlyCap());
        this.clock = clock;
    }

    /**
     * Plans a visit; if another is planned for the enterprise in the same week, its people join that one instead.
     *
     * @return the visit it was merged into with all who take part, empty if it is held by itself
     * @throws VisitRefusedException with code {@code visit-past}, {@code visit-week} or {@code visit-cap}
     */
    public Optional<Visit> plan(String caseId, String number, Plan plan) {
        records.lockPlanning();
        Optional<Visit> first = rules.place(plan.on(), today(), records.ofEnterprise(plan.enterprise()));
        Status status = first.isPresent() ? Status.MERGED : Status.PLANNED;
        String into = first.map(Visit::number).orElse(null);
        records.insert(new Visit(caseId, number, plan, status, null, into, null));
        first.ifPresent(visit -> records.join(visit.caseId(), plan.participants()));
        return first.flatMap(visit -> records.find(visit.caseId()));
    }

    /**
     * Records that a visit was held.
     *
     * @param came who took part
     * @throws VisitRefusedException with code {@code visit-in-future}
     */
    public void hold(String caseId, LocalDate on, List<String> came, String summary) {
        if (on.isAfter(today())) {
            throw new VisitRefusedException("visit-in-future", "走访日期 " + on + " 晚于今天，只能填写已经走访的日期，请改正");
        }
        records.replace(caseId, came);
        records.ended(caseId, Status.HELD, on, summary);
    }

    /** Records that a visit did not take place; it no longer counts. */
    public void callOff(String caseId, String reason) {
        records.ended(caseId, Status.NOT_HELD, null, reason);
    }

    /** Records what was solved on the spot. */
    public void solve(String caseId, Solved solved) {
        records.insert(caseId, solved);
    }

    @Transactional(readOnly = true)
    public List<Solved> solved(String caseId) {
        return records.solved(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(String caseId) {
        return records.find(caseId);
    }

    /** Who planned visits that were merged into this one, by the users' ids. */
    @Transactional(readOnly = true)
    public List<String> joined(String number) {
        return records.joined(number);
    }

    /** How many visits were held from one day to another, both included. */
    @Transactional(readOnly = true)
    public long between(LocalDate from, LocalDate to) {
        return records.held(from, to);
    }

    /**
     * The visits that were held from one day to another, both included, by number.
     *
     * @param after the last number of the page before, "" for the first
     */
    @Transactional(readOnly = true)
    public List<Held> between(LocalDate from, LocalDate to, String after, int size) {
        return records.held(from, to, after, size);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A visit that was held. */
    public record Held(String number, String enterprise, LocalDate heldOn) {}
}
