package cn.suyuanban.procedure.project.advance;

import cn.suyuanban.problem.MilestoneFreed;
import cn.suyuanban.problem.MilestoneHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows in the model which milestone a problem holds, in the transaction that registers or strikes the problem off. */
@Component
class MilestoneHolds {

    private final MilestoneMessages messages;

    MilestoneHolds(MilestoneMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void held(MilestoneHeld held) {
        messages.blocked(held.projectNumber(), held.milestone());
    }

    @EventListener
    void freed(MilestoneFreed freed) {
        messages.freed(freed.projectNumber(), freed.milestone());
    }
}
