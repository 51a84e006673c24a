package cn.suyuanban.procedure.investment;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.procedure.project.FormValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes into the case's log what was said to the investor or how it goes; it decides nothing about the lead. */
@BuildingBlock(
        label = "记录招商跟进",
        reads = {"leadNote", "leadTextVariable"})
class NoteLeadDelegate implements JavaDelegate {

    private final LeadActs acts;

    NoteLeadDelegate(LeadActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String words = FormValues.text(execution, FormValues.text(execution, "leadTextVariable"));
        acts.record(Instances.rootId(execution), FormValues.text(execution, "leadNote") + "：" + words);
    }
}
