package cn.suyuanban.hotline.table;

import cn.suyuanban.engine.ProcessObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes what was said about officials, and who said it, out of a form before anything of it becomes a variable or a row.
 *
 * <p>Comes before the observer that keeps personal data.
 */
@Component
@Order(5)
class SealedIntake implements ProcessObserver {

    /** What never reaches this channel. */
    private static final Set<String> SEALED = Set.of("requestText", "callerName", "callerPhone");

    private static final String SCOPE = "requestScope";

    private final HotlineTables tables;

    SealedIntake(HotlineTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<String, Object> startFormSubmitted(DelegateExecution execution, Map<String, Object> values) {
        if (!values.containsKey(SCOPE)
                || !tables.scope(String.valueOf(values.get(SCOPE))).sealed()) {
            return values;
        }
        Map<String, Object> kept = new HashMap<>(values);
        kept.keySet().removeAll(SEALED);
        return kept;
    }
}
