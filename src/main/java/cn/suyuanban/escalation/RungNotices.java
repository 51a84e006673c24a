package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation.Due;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.Notice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of a rung's notices. */
@Component
class RungNotices {

    private final Clock clock;

    RungNotices(Clock clock) {
        this.clock = clock;
    }

    /** One notice for each who is told, in the same words. */
    List<Notice> notices(Due due, CaseFile file, Collection<String> recipients) {
        CaseStep step = due.step();
        Rung level = due.rung().level();
        String body = body(step, file, level);
        return recipients.stream()
                .map(recipient -> new Notice(
                        step.caseId(),
                        step.id(),
                        due.rung().toString(),
                        level.name(),
                        recipient,
                        level.title(),
                        body,
                        clock.instant()))
                .toList();
    }

    private String body(CaseStep step, CaseFile file, Rung level) {
        String what = step.scope() == CaseStep.Scope.CASE ? "整件" : "环节“" + step.name() + "”";
        String due = TimeWords.moment(step.dueAt());
        return "办件 %s（%s）的%s应于 %s 前办结。%s".formatted(file.number(), file.serviceName(), what, due, asks(level, step));
    }

    private String asks(Rung level, CaseStep step) {
        boolean late = !clock.instant().isBefore(step.dueAt());
        return switch (level) {
            case YELLOW -> "时限已过大半，请抓紧办理。";
            case ORANGE -> late ? "现已到期，请推动尽快办结。" : "即将到期，请督促承办人按时办结。";
            case RED -> "现已超过承诺时限，请督办并说明原因。";
            case BLACK ->
                step.statutoryDueAt() == null ? "现已超过承诺时限多日，请督查室介入督办。" : "现已超过法定时限，依照《优化营商环境条例》第三十六条应当公开说明理由。";
        };
    }
}
