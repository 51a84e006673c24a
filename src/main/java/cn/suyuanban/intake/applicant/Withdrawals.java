package cn.suyuanban.intake.applicant;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a case that its applicant withdraws (撤回); possible until the decision is made, a paused clock does not hinder it.
 *
 * <p>What is read of the case is read apart: letting the clock run on changes the same rows behind this command's back.
 */
@Component
public class Withdrawals {

    private static final String WITHDRAWN = "case.withdrawn";
    private static final String ACTION = "WITHDRAWN";

    private final CaseFiles files;
    private final ClockPause clock;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final ApplicantRecord record;

    Withdrawals(
            CaseFiles files,
            ClockPause clock,
            RuntimeService runtime,
            EngineCommands commands,
            ApplicantRecord record) {
        this.files = files;
        this.clock = clock;
        this.runtime = runtime;
        this.commands = commands;
        this.record = record;
    }

    /** Whether the case can be withdrawn now. */
    @Transactional(readOnly = true)
    public boolean possible(CaseFile file) {
        return file.closedAt() == null && !decided(file.id()) && supported(file.id());
    }

    /**
     * Withdraws a case for a clerk who was told to; called within the engine's command.
     *
     * @param reason null if none was given
     * @throws ActRefusedException {@code withdraw-late}, {@code withdraw-refused}
     */
    public void withdraw(CaseFile file, String reason) {
        if (decided(file.id())) {
            throw new ActRefusedException("withdraw-late", "办件 " + file.number() + " 已作出许可决定，不能再撤回。");
        }
        clock.release(file.id(), "申请人撤回申请，特别程序终止");
        try {
            commands.asProduct(() -> runtime.createMessageCorrelation(WITHDRAWN)
                    .processInstanceId(file.id())
                    .setVariable("withdrawReason", reason)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw (ActRefusedException)
                    new ActRefusedException("withdraw-refused", "办件 " + file.number() + " 不能撤回：流程已被挂起或者不支持撤回，请联系综合窗口。")
                            .initCause(e);
        }
    }

    /**
     * Withdraws a case for its applicant.
     *
     * @param reason blank if none was given
     * @param sure whether the applicant confirmed it
     * @throws ActRefusedException {@code withdraw-unconfirmed}, {@code case-closed}, {@code withdraw-late}, {@code withdraw-refused}
     */
    @Transactional
    public void withdrawByApplicant(String caseId, String reason, boolean sure) {
        CaseFile file = files.lock(caseId).orElseThrow();
        try {
            if (file.closedAt() != null) {
                throw new ActRefusedException("case-closed", "本件已办结（" + file.outcome() + "），不需要撤回。");
            }
            if (!sure) {
                throw new ActRefusedException("withdraw-unconfirmed", "撤回后不能恢复。确认撤回的，请先在“我确认撤回”前打勾。");
            }
            withdraw(file, reason == null || reason.isBlank() ? null : reason.strip());
        } catch (ActRefusedException e) {
            throw record.refuse(ACTION, caseId, e);
        }
        record.done(ACTION, caseId, "申请人在网上撤回申请");
    }

    private boolean decided(String caseId) {
        return commands.asProductApart(() -> runtime.getVariable(caseId, "decision")) != null;
    }

    private boolean supported(String caseId) {
        return commands.asProduct(() -> runtime.createExecutionQuery()
                        .processInstanceId(caseId)
                        .messageEventSubscriptionName(WITHDRAWN)
                        .count())
                > 0;
    }
}
