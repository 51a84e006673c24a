package cn.suyuanban.procedure.matter;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.deadline.PauseGround;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Pauses a case's clock for a special procedure and tells the applicant how long it takes (特别程序, 行政许可法 45). */
@BuildingBlock(
        label = "暂停计时并告知",
        reads = {CaseVariables.ID, "pauseGround", "pauseNotice", "pauseExpected"})
class PauseClockDelegate implements JavaDelegate {

    private final ClockPause clock;
    private final ApplicantNotices applicant;

    PauseClockDelegate(ClockPause clock, ApplicantNotices applicant) {
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String ground = (String) execution.getVariable("pauseGround");
        String notice = (String) execution.getVariable("pauseNotice");
        String expected = (String) execution.getVariable("pauseExpected");
        clock.pause(caseId, ground, notice, expected);
        applicant.tell(
                caseId,
                DocumentKind.PAUSED,
                "本件需要%s，预计需要 %s，所需时间不计算在办理期限内。%s"
                        .formatted(
                                PauseGround.valueOf(ground).chinese(),
                                Limit.parse(expected).chinese(),
                                notice));
    }
}
