package cn.suyuanban.procedure.project.milestone;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Values that forms ask for each indicator: the field of {@code intensity} is {@code intensityAgreed} or {@code intensityActual}. */
final class IndicatorFields {

    private IndicatorFields() {}

    /** By the code of the indicator, so that the county may add one in table and form. */
    static Map<String, String> of(DelegateExecution execution, String suffix) {
        return execution.getVariables().entrySet().stream()
                .filter(field -> field.getKey().endsWith(suffix) && field.getValue() != null)
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(0, field.getKey().length() - suffix.length()),
                        field -> field.getValue().toString()));
    }
}
