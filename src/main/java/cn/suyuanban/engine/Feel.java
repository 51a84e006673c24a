package cn.suyuanban.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions of forms with the engine's own FEEL. */
@Component
public class Feel {

    private final FeelEngine feel;

    Feel(ProcessEngine engine) {
        this.feel = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDmnEngineConfiguration()
                .getFeelEngine();
    }

    /** Like {@link #isTrue}, but empty if the values do not fit the expression. */
    public Optional<Boolean> holds(String expression, Map<String, Object> values) {
        try {
            return Optional.of(isTrue(expression, values));
        } catch (FeelException e) {
            return Optional.empty();
        }
    }

    /** Whether the expression (with or without the leading {@code =}) is true; a null or another value is not. */
    public boolean isTrue(String expression, Map<String, Object> values) {
        String text = expression.startsWith("=") ? expression.substring(1) : expression;
        Object result =
                feel.evaluateSimpleExpression(text, Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}
