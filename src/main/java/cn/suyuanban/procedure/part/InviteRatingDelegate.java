package cn.suyuanban.procedure.part;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Invites the applicant once to rate the service (好差评); it asks for a rating, not for a good one. */
@BuildingBlock(label = "邀请评价")
class InviteRatingDelegate implements JavaDelegate {

    private final Notices notices;
    private final Clock clock;

    InviteRatingDelegate(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issue(new Notice(
                Instances.rootId(execution),
                null,
                null,
                "RATING_INVITED",
                Notice.APPLICANT,
                "评价邀请",
                "您申请的事项已经办结，请对本次服务作出评价，可以匿名。未评价的，不计为好评。",
                clock.instant()));
    }
}
