package cn.suyuanban.procedure.part;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant that a decision made on a false commitment (告知承诺) is revoked, and why (行政许可法 69). */
@BuildingBlock(label = "告知撤销决定", reads = "revocationReason")
class TellRevokedDelegate implements JavaDelegate {

    private final Notices notices;
    private final Clock clock;

    TellRevokedDelegate(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("revocationReason"), "承诺不实");
        notices.issue(new Notice(
                Instances.rootId(execution),
                null,
                null,
                "REVOKED",
                Notice.APPLICANT,
                "撤销决定告知书",
                "经核查，所作承诺不实，撤销原决定。理由：" + reason + "\n不服的，可以依法申请行政复议或者提起行政诉讼。",
                clock.instant()));
    }
}
