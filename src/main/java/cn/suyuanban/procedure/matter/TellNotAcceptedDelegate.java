package cn.suyuanban.procedure.matter;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant in writing that the application is not accepted, and why (不予受理, 行政许可法 32). */
@BuildingBlock(
        label = "告知不予受理",
        reads = {"refusalReason", "supplementRefusalReason"})
class TellNotAcceptedDelegate implements JavaDelegate {

    private final ApplicantNotices applicant;

    TellNotAcceptedDelegate(ApplicantNotices applicant) {
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Stream.of("supplementRefusalReason", "refusalReason")
                .map(execution::getVariable)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("refusal-reason-missing: 不予受理必须说明理由"));
        applicant.tellContestable(execution, DocumentKind.NOT_ACCEPTED, "不予受理，理由：" + reason);
    }
}
