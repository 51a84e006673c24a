package cn.suyuanban.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.stereotype.Component;

/**
 * Evaluates expressions of models where there is no case yet, over what is known.
 *
 * <p>Under the same guard as the engine's own expressions, and with no building block in reach: asking must do nothing.
 */
@Component
public class Expressions {

    private final JuelExpressionManager juel = new GuardedExpressionManager(Map.of());

    /** The value, empty if it is null or cannot be told from what is known. */
    public Optional<Object> value(String expression, Map<String, Object> known) {
        try {
            ELContext context = juel.createElContext(Variables.fromMap(known).asVariableContext());
            return Optional.ofNullable(juel.createValueExpression(expression).getValue(context));
        } catch (ELException e) {
            return Optional.empty(); // reads what is not known
        }
    }
}
