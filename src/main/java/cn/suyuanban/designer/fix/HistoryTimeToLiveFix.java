package cn.suyuanban.designer.fix;

import cn.suyuanban.designer.fix.QuickFixes.Edit;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process without a period gets that of all shipped ones: ten years. */
final class HistoryTimeToLiveFix implements QuickFix {

    private static final String PERIOD = "P3650D";

    @Override
    public String rule() {
        return "history-time-to-live";
    }

    @Override
    public Optional<Edit> of(ModelElementInstance element) {
        return element instanceof Process process && process.getCamundaHistoryTimeToLiveString() == null
                ? Optional.of(new Edit(
                        "填写历史保留期限 P3650D（十年）",
                        text -> ModelText.camundaAttribute(text, process.getId(), "historyTimeToLive", PERIOD)))
                : Optional.empty();
    }
}
