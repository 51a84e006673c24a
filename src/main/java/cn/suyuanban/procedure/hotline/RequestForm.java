package cn.suyuanban.procedure.hotline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.hotline.HotlineLedger.Terms;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.Limits;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads what a request is about from the variables of its forms, and writes what follows from it. */
@Component
class RequestForm {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingCalendar.ZONE);

    private final HotlineTables tables;

    RequestForm(HotlineTables tables) {
        this.tables = tables;
    }

    static Type type(DelegateExecution execution) {
        return Type.valueOf(text(execution, "requestType"));
    }

    static Urgency urgency(DelegateExecution execution) {
        return Urgency.valueOf(text(execution, "urgency"));
    }

    /** Null for what was left empty. */
    static String text(DelegateExecution execution, String variable) {
        String text = Objects.toString(execution.getVariable(variable), "").trim();
        return text.isEmpty() ? null : text;
    }

    Limits limits(DelegateExecution execution) {
        return tables.limits(type(execution), urgency(execution));
    }

    static Terms terms(DelegateExecution execution, Limit limit) {
        return new Terms(type(execution), urgency(execution), limit);
    }

    /** Tells the next steps their limits and whoever works on them what it is about, without who called. */
    static void write(DelegateExecution execution, Limits limits, Instant due) {
        execution.setVariable("requestHandling", limits.file() ? "file" : "dispatch");
        execution.setVariable("signLimit", limits.sign().toString());
        execution.setVariable("contactLimit", limits.contact().toString());
        execution.setVariable(
                "requestSummary",
                "%s，%s（%s），%s，%s\n时限 %s，到 %s。依据：%s\n[诉求人联系方式（查看留有记录）](/hotline/%s/caller)"
                        .formatted(
                                asker(execution),
                                type(execution).chinese(),
                                urgency(execution).chinese(),
                                text(execution, "requestTheme"),
                                text(execution, "requestPlace"),
                                limits.limit().chinese(),
                                MINUTE.format(due),
                                limits.basis(),
                                execution.getProcessBusinessKey()));
    }

    private static String asker(DelegateExecution execution) {
        boolean confidential = Boolean.TRUE.equals(execution.getVariable("confidential"));
        return text(execution, "applicantName") + (confidential ? "（要求保密）" : "");
    }
}
