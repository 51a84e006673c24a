package cn.suyuanban.intake;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.FormSchema;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.catalog.Forms;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.intake.form.FormCheck;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Contacts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens a case (办件) when a service starts and closes it when it ends; personal data goes past the variables. */
@Component
@Order(10)
class CaseOpening implements ProcessObserver {

    /** The variable every start form of a service names the applicant by. */
    private static final String APPLICANT = "applicantName";

    /** Fields that say in which town (乡镇、街道) the matter is: of matters, and of requests to the hotline. */
    private static final List<String> TOWN = List.of("town", "requestPlace");

    private final Catalog catalog;
    private final Forms forms;
    private final FormCheck check;
    private final CaseFiles files;
    private final CaseClosing closing;
    private final TakenOverCases takenOver;
    private final Contacts contacts;
    private final Clock clock;

    CaseOpening(
            Catalog catalog,
            Forms forms,
            FormCheck check,
            CaseFiles files,
            CaseClosing closing,
            TakenOverCases takenOver,
            Contacts contacts,
            Clock clock) {
        this.catalog = catalog;
        this.forms = forms;
        this.check = check;
        this.files = files;
        this.closing = closing;
        this.takenOver = takenOver;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> startFormSubmitted(DelegateExecution execution, Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>(values);
        Map<String, String> personal = new HashMap<>();
        forms.ofStart(execution).map(FormSchema::fields).orElse(List.of()).stream()
                .filter(Field::personal)
                .forEach(field -> Optional.ofNullable(variables.remove(field.key()))
                        .ifPresent(value -> personal.put(field.key(), value.toString())));
        contacts.store(Instances.rootId(execution), personal);
        return variables;
    }

    @Override
    public void instanceStarted(DelegateExecution execution) {
        if (Instances.isCalled(execution)) {
            execution.setProcessBusinessKey(Instances.rootBusinessKey(execution));
            return;
        }
        forms.ofStart(execution).filter(form -> takenOver.number().isEmpty()).ifPresent(form -> {
            checkStart(execution.getProcessInstanceId(), form, execution.getVariables());
            answerQuestions(form, execution);
        });
        ServiceModel service = catalog.serviceOf(execution);
        if (service.kind().opensCase()) {
            open(execution, service);
        }
    }

    private void open(DelegateExecution execution, ServiceModel service) {
        String id = execution.getProcessInstanceId();
        Instant now = clock.instant();
        String number = takenOver.number().orElseGet(() -> files.nextNumber(now));
        execution.setProcessBusinessKey(number);
        String applicant = (String) execution.getVariable(APPLICANT);
        files.open(CaseFile.received(id, number, service.key(), service.name(), applicant, now));
        TOWN.stream()
                .map(execution::getVariable)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .ifPresent(town -> files.place(id, town));
    }

    private void checkStart(String id, FormSchema form, Map<String, Object> variables) {
        form.fields().stream()
                .filter(field -> field.personal() && variables.containsKey(field.key()))
                .findFirst()
                .ifPresent(field -> {
                    throw new PersonalVariableException(field.key());
                });
        Map<String, Object> values = new HashMap<>(variables);
        if (form.fields().stream().anyMatch(Field::personal)) {
            values.putAll(contacts.of(id));
        }
        check.require(form, values);
    }

    /** A box nobody ticked means no; conditions of models need the answer. */
    private static void answerQuestions(FormSchema form, DelegateExecution execution) {
        form.fields().stream()
                .filter(field -> field.type().equals("checkbox") && !execution.hasVariable(field.key()))
                .forEach(field -> execution.setVariable(field.key(), false));
    }

    @Override
    public void instanceEnded(DelegateExecution execution) {
        if (catalog.serviceOf(execution).kind().opensCase() && !Instances.isCalled(execution)) {
            String outcome = Instances.deletion(execution).isPresent() ? "已终止" : endReached(execution);
            closing.close(execution.getProcessInstanceId(), outcome);
        }
    }

    /** Name of the end event; after an event sub-process the engine reports the sub-process instead. */
    private static String endReached(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance() instanceof SubProcess part
                ? part.getChildElementsByType(EndEvent.class).iterator().next().getName()
                : execution.getCurrentActivityName();
    }
}
