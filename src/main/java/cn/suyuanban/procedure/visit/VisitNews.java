package cn.suyuanban.procedure.visit;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.visit.Participants;
import cn.suyuanban.visit.Visit;
import cn.suyuanban.visit.Visit.Plan;
import java.time.Clock;
import java.util.Collection;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What teams that visit the same enterprise are told of each other. */
@Component
class VisitNews {

    private final Notices notices;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final Clock clock;

    VisitNews(Notices notices, RuntimeService runtime, EngineCommands commands, Clock clock) {
        this.notices = notices;
        this.runtime = runtime;
        this.commands = commands;
        this.clock = clock;
    }

    /** Tells both teams of a merger, and shows the first one who comes along now. */
    void merged(String caseId, String number, Plan second, Visit first) {
        String together = "%s 本周的走访已合并：%s 并入 %s，%s 一同前往，参加人%s。"
                .formatted(
                        second.enterprise(),
                        number,
                        first.number(),
                        first.plan().on(),
                        Participants.written(first.plan().participants()));
        tell(caseId, "VISIT_MERGED", second.by(), "走访已合并", together);
        tell(first.caseId(), "VISIT_MERGED", first.plan().by(), "走访已合并", together);
        commands.asProduct(() -> {
            runtime.setVariable(
                    first.caseId(),
                    "participants",
                    Participants.written(first.plan().participants()));
            return null;
        });
    }

    /** Tells those whose visits were merged into one that it does not take place. */
    void calledOff(Visit visit, Collection<String> joined, String reason) {
        String body = "%s 的走访（%s）没有进行：%s。需要走访的，请重新安排。".formatted(visit.plan().enterprise(), visit.number(), reason);
        joined.forEach(planner -> tell(visit.caseId(), "VISIT_CALLED_OFF", planner, "走访没有进行", body));
    }

    private void tell(String caseId, String kind, String recipient, String title, String body) {
        notices.issue(new Notice(caseId, null, null, kind, recipient, title, body, clock.instant()));
    }
}
