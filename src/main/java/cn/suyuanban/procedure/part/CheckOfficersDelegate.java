package cn.suyuanban.procedure.part;

import cn.suyuanban.engine.BuildingBlock;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Refuses a visit that one person made alone (行政许可法 34(3): at least two officers). */
@BuildingBlock(
        label = "核对踏勘人员",
        reads = {"visitOfficerOne", "visitOfficerTwo"})
class CheckOfficersDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String one = officer(execution, "visitOfficerOne");
        String two = officer(execution, "visitOfficerTwo");
        if (one.isEmpty() || one.equals(two)) {
            throw new BadUserRequestException("visit-officers: 现场核查须有两名以上工作人员（行政许可法第三十四条第三款），请填写两名不同的人员。");
        }
    }

    /** Spaces inside a name, as forms have them between short names, make nobody another person. */
    private static String officer(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "").replaceAll("[\\s\\u3000]", "");
    }
}
