package cn.suyuanban.procedure.lead;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.LeadIntake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Tells the process the way a lead takes, after a step that was done at its page (R55).
 *
 * <p>Progress is due every seven days, but never later than the report itself.
 */
@BuildingBlock(
        label = "按线索登记流转",
        writes = {"leadHandedUp", "leadUnit", "leadKeySupervised", "leadReported", "progressLimit"})
class FollowLeadDelegate implements JavaDelegate {

    private static final long PROGRESS = 7;

    private final LeadIntake leads;
    private final Clock clock;

    FollowLeadDelegate(LeadIntake leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = leads.ofCase(Instances.rootId(execution)).orElseThrow();
        execution.setVariable("leadHandedUp", lead.status() == Lead.Status.HANDED_UP);
        execution.setVariable("leadUnit", lead.unit());
        execution.setVariable("leadKeySupervised", lead.keySupervised());
        execution.setVariable("leadReported", lead.reportedAt() != null);
        if (lead.reportBy() != null) {
            execution.setVariable("progressLimit", next(lead.reportBy()) + "CD");
        }
    }

    private long next(Instant reportBy) {
        return Math.max(1, Math.min(PROGRESS, ChronoUnit.DAYS.between(day(clock.instant()), day(reportBy))));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
