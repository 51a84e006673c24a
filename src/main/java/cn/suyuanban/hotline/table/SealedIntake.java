package cn.suyuanban.hotline.table;

import cn.suyuanban.engine.ProcessObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes what was said out of a form before anything of it becomes history: what is about officials is handed to the sealed
 * channel with who said it, anything else becomes a variable past the form.
 *
 * <p>The engine keeps the values of a submitted form for good; a variable that turns out to be about officials can be
 * forgotten. Comes before the observer that keeps personal data.
 */
@Component
@Order(5)
class SealedIntake implements ProcessObserver {

    private static final String CONTENT = "requestText";

    /** What never reaches this channel. */
    private static final Set<String> SEALED = Set.of(CONTENT, LeadHandOver.NAME, LeadHandOver.PHONE);

    private static final String SCOPE = "requestScope";

    private final HotlineTables tables;
    private final LeadHandOver leads;

    SealedIntake(HotlineTables tables, LeadHandOver leads) {
        this.tables = tables;
        this.leads = leads;
    }

    @Override
    public Map<String, Object> startFormSubmitted(DelegateExecution execution, Map<String, Object> values) {
        if (!values.containsKey(SCOPE)) {
            return values;
        }
        Map<String, Object> kept = new HashMap<>(values);
        if (tables.scope(String.valueOf(values.get(SCOPE))).sealed()) {
            kept.keySet().removeAll(SEALED);
            leads.take(execution.getProcessBusinessKey(), (String) values.get(CONTENT), values)
                    .ifPresent(number -> execution.setVariable(LeadHandOver.NUMBER, number));
        } else if (kept.remove(CONTENT) instanceof String said) {
            execution.setVariable(CONTENT, said);
        }
        return kept;
    }
}
