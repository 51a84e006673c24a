package cn.suyuanban.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Evaluates expressions with only {@link BuildingBlock} beans in reach, no way into reflection, and a short allow-list
 * for task queries.
 *
 * <p>Task queries evaluate without a variable scope, models always with one; 7.24.0 evaluates whatever a logged-in
 * clerk puts into {@code orQueries} (CVE-2026-109432), so the scope decides which rule applies.
 */
final class GuardedExpressionManager extends JuelExpressionManager {

    private static final Pattern QUERY_EXPRESSION = Pattern.compile("[#$]\\{\\s*("
            + "currentUser\\(\\)|currentUserGroups\\(\\)|(now|dateTime)\\(\\)"
            + "(\\.(plus|minus|with)[A-Za-z]+\\([0-9]*\\))*"
            + ")\\s*}");

    GuardedExpressionManager(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String expression) {
        return new GuardedExpression(createValueExpression(expression), this, expression);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new NoReflectionElResolver());
        return resolver;
    }

    private static final class GuardedExpression extends JuelExpression {

        GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            if (scope == null && !isLiteralText()) {
                requireQueryExpression(getExpressionText());
            }
            return super.getValue(scope, context);
        }

        private static void requireQueryExpression(String text) {
            if (!QUERY_EXPRESSION.matcher(text).matches()) {
                throw new BadUserRequestException(
                        "query-expression: 查询中不允许的表达式，只能用 currentUser()、currentUserGroups()、now()、dateTime()");
            }
        }
    }
}
