package cn.suyuanban.procedure.problem;

import cn.suyuanban.problem.Duty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** Supporting units (配合单位) as the variable over which the work of supporters is repeated. */
final class Supporters {

    static final String VARIABLE = "supporters";

    private Supporters() {}

    static ObjectValue value(List<Duty.Support> supporters) {
        ArrayList<Map<String, String>> listed = new ArrayList<>();
        supporters.forEach(support -> listed.add(one(support)));
        return Variables.objectValue(listed)
                .serializationDataFormat(SerializationDataFormats.JSON)
                .create();
    }

    /** Without a limit where none was said, so that the model's own holds. */
    private static Map<String, String> one(Duty.Support support) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("unit", support.unit());
        one.put("limit", support.limit().isEmpty() ? null : support.limit());
        return one;
    }
}
