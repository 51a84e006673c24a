package cn.suyuanban.engine.lean;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a manager of ours where the engine asks for one of its own. */
record ManagerFactory(Class<? extends Session> type, Supplier<? extends Session> made) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return made.get();
    }
}
