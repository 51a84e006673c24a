package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.catalog.ApplicationForms;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.desk.cases.CaseView.Stated;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/**
 * What an application states, by the labels of its form.
 *
 * <p>Personal data is no process variable, so it is not here: who works on a case opens it with the task.
 */
@Component
class Statement {

    private final ApplicationForms forms;
    private final HistoryService history;
    private final EngineCommands commands;

    Statement(ApplicationForms forms, HistoryService history, EngineCommands commands) {
        this.forms = forms;
        this.history = history;
        this.commands = commands;
    }

    /** In the order of the form; a field nobody filled in is left out. */
    List<Stated> of(CaseFile file) {
        List<Field> fields = forms.of(file.service()).map(ApplicationForm::schema).stream()
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> !field.personal() && field.label() != null)
                .toList();
        if (fields.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = values(file.id());
        return fields.stream()
                .filter(field -> values.get(field.key()) != null)
                .map(field -> new Stated(field.label(), text(values.get(field.key()))))
                .toList();
    }

    private Map<String, Object> values(String caseId) {
        Map<String, Object> values = new HashMap<>();
        commands.asProduct(() -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(caseId)
                        .disableCustomObjectDeserialization()
                        .list())
                .forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return values;
    }

    private static String text(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return String.valueOf(value);
    }
}
