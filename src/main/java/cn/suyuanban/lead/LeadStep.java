package cn.suyuanban.lead;

import java.util.Arrays;
import java.util.Optional;

/** What is done with a lead, each drawn as a step of its process. */
public enum LeadStep {
    CLASSIFY("Activity_ClassifyLead", "分类分办"),
    TELL_ACCEPTED("Activity_TellAcceptance", "告知受理"),
    DISPOSE("Activity_DisposeLead", "提出处置意见"),
    REPORT("Activity_ReportProgress", "报送督办进展"),
    CLOSE("Activity_CloseLead", "登记办理结果"),
    TELL_RESULT("Activity_TellResult", "告知结果");

    private final String element;
    private final String chinese;

    LeadStep(String element, String chinese) {
        this.element = element;
        this.chinese = chinese;
    }

    /** The step an element of the models draws, empty if it is none. */
    public static Optional<LeadStep> drawnAs(String element) {
        return Arrays.stream(values())
                .filter(step -> step.element.equals(element))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }

    String element() {
        return element;
    }
}
