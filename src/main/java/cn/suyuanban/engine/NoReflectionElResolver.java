package cn.suyuanban.engine;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ProcessEngineServicesAware;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * Resolves bean properties and methods, but never {@code getClass} or anything on a class, loader or thread, nor on an
 * execution or task, which lead to the engine's services.
 */
final class NoReflectionElResolver extends BeanELResolver {

    private static final Set<String> REFUSED = Set.of("class", "getClass", "forName", "notify", "notifyAll", "wait");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuse(base, property);
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        refuse(base, method);
        return super.invoke(context, base, method, types, arguments);
    }

    private static void refuse(Object base, Object member) {
        boolean reflective = base instanceof AnnotatedElement
                || base instanceof ClassLoader
                || base instanceof ProcessEngineServicesAware
                || base instanceof Thread
                || base instanceof Runtime
                || base instanceof ProcessBuilder;
        if (reflective || REFUSED.contains(String.valueOf(member))) {
            throw new ELException("expression-refused: 表达式不允许访问 " + member);
        }
    }
}
