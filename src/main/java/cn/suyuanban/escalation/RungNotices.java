package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation.Due;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.Notice;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** The words of a rung's notice. */
@Component
class RungNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseFiles files;
    private final Clock clock;

    RungNotices(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    Notice notice(Due due, String recipient) {
        CaseStep step = due.step();
        CaseFile file = files.find(step.caseId()).orElseThrow();
        String what = step.scope() == CaseStep.Scope.CASE ? "整件" : "环节“" + step.name() + "”";
        String body = "办件 %s（%s）的%s应于 %s 前办结。%s"
                .formatted(
                        file.number(),
                        file.serviceName(),
                        what,
                        MOMENT.format(step.dueAt()),
                        asks(due.rung().level()));
        Rung level = due.rung().level();
        return new Notice(
                step.caseId(),
                step.id(),
                due.rung().toString(),
                level.name(),
                recipient,
                level.title(),
                body,
                clock.instant());
    }

    private static String asks(Rung level) {
        return switch (level) {
            case YELLOW -> "时限已过大半，请抓紧办理。";
            case ORANGE -> "即将到期，请督促承办人按时办结。";
            case RED -> "现已超过承诺时限，请督办并说明原因。";
            case BLACK -> "现已超过法定时限，依照《优化营商环境条例》第三十六条应当公开说明理由。";
        };
    }
}
