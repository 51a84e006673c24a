package cn.suyuanban.procedure.matter;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.deadline.CaseClock;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Accepts from the day of receipt a case whose applicant was not told in time (视为受理, 行政许可法 32(4)). */
@BuildingBlock(label = "视为受理")
class DeemAcceptedDelegate implements JavaDelegate {

    private final Catalog catalog;
    private final CaseClock clock;
    private final ApplicantNotices applicant;

    DeemAcceptedDelegate(Catalog catalog, CaseClock clock, ApplicantNotices applicant) {
        this.catalog = catalog;
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.deemAccepted(Instances.rootId(execution), catalog.caseServiceOf(execution));
        applicant.tell(execution, DocumentKind.ACCEPTED, "逾期未告知补正内容，自收到申请材料之日起视为受理。");
    }
}
