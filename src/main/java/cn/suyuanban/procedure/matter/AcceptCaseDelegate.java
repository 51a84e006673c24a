package cn.suyuanban.procedure.matter;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.deadline.CaseClock;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Accepts a case (受理): the clock begins and the applicant is told in writing (行政许可法 32). */
@BuildingBlock(label = "受理")
class AcceptCaseDelegate implements JavaDelegate {

    private final Catalog catalog;
    private final CaseClock clock;
    private final ApplicantNotices applicant;

    AcceptCaseDelegate(Catalog catalog, CaseClock clock, ApplicantNotices applicant) {
        this.catalog = catalog;
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.accept(Instances.rootId(execution), catalog.caseServiceOf(execution));
        applicant.tell(execution, DocumentKind.ACCEPTED, "申请材料齐全、符合法定形式，予以受理。");
    }
}
