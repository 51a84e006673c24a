package cn.suyuanban.desk.leads;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.LeadReading;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open leads as everybody who watches may see them: that they are there, and whether they are late. */
@Component
class OpenLeads {

    private static final int AT_MOST = 500;

    private final LeadReading reading;
    private final CaseSteps steps;
    private final Clock clock;

    OpenLeads(LeadReading reading, CaseSteps steps, Clock clock) {
        this.reading = reading;
        this.steps = steps;
        this.clock = clock;
    }

    List<Row> all() {
        return rows(reading.open(AT_MOST));
    }

    /** Those that nobody has yet, or that a unit has to which one of the groups belongs. */
    List<Row> of(Collection<String> groups) {
        return rows(reading.open(AT_MOST).stream()
                .filter(lead -> lead.unit() == null || groups.contains(lead.unit()))
                .toList());
    }

    private List<Row> rows(List<Lead> open) {
        Map<String, Instant> due = steps
                .openOfCases(open.stream().map(Lead::caseId).toList())
                .stream()
                .collect(Collectors.toMap(
                        CaseStep::caseId, CaseStep::dueAt, (one, other) -> one.isBefore(other) ? one : other));
        Instant now = clock.instant();
        return open.stream().map(lead -> row(lead, due.get(lead.caseId()), now)).toList();
    }

    private static Row row(Lead lead, Instant due, Instant now) {
        return new Row(lead.number(), minute(lead.receivedAt()), minute(due), due != null && now.isAfter(due));
    }

    private static String minute(Instant instant) {
        return instant == null ? "" : TimeWords.moment(instant);
    }

    /**
     * One line.
     *
     * @param due when the next step has to be done, empty if no limit runs
     */
    record Row(String number, String received, String due, boolean late) {}
}
