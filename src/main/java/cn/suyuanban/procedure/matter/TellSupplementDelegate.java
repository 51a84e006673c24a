package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseClock;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant once and completely what is missing (一次性补正告知, 行政许可法 32(4)). */
@BuildingBlock(label = "一次性告知补正", reads = "missingMaterials")
class TellSupplementDelegate implements JavaDelegate {

    private final CaseClock clock;
    private final ApplicantNotices applicant;

    TellSupplementDelegate(CaseClock clock, ApplicantNotices applicant) {
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String missing = (String) execution.getVariable("missingMaterials");
        clock.supplementTold(Instances.rootId(execution), missing);
        applicant.tell(execution, DocumentKind.SUPPLEMENT, "请补正以下全部内容：" + missing);
    }
}
