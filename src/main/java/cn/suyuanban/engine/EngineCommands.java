package cn.suyuanban.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.NativeExecutionQuery;
import org.springframework.stereotype.Component;

/** Runs work as one engine command, so that its engine calls share one flush and one transaction. */
@Component
public class EngineCommands {

    private final ProcessEngine engine;

    EngineCommands(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs the work in a new command and a new transaction, whatever is under way on this thread. */
    public <T> T inNewTransaction(Supplier<T> work) {
        return configuration().getCommandExecutorTxRequiresNew().execute(command -> work.get());
    }

    /** Runs the work with the rights of the product itself instead of those of the person who asks. */
    public <T> T asProduct(Supplier<T> work) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work::get));
    }

    /** Like {@link #asProduct}, and as nobody: what the public does is the public's, whoever is signed in on the same screen. */
    public <T> T asNobody(Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        Authentication present = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return asProduct(work);
        } finally {
            if (present != null) {
                identity.setAuthentication(present.getUserId(), present.getGroupIds(), present.getTenantIds());
            }
        }
    }

    /**
     * Like {@link #asProduct}, but flushed before this returns, in the transaction that is under way.
     *
     * <p>Calls inside one command share a flush, and bulk updates of the engine (suspending an instance) then collide with
     * changes to single rows of the same instance.
     */
    public <T> T asProductApart(Supplier<T> work) {
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> asProduct(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads executions in one statement, inside a command.
     *
     * <p>Commands on tasks look for the execution of each; they find it in the command's cache first.
     */
    public void readExecutions(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        NativeExecutionQuery query = engine.getRuntimeService().createNativeExecutionQuery();
        String names =
                IntStream.range(0, ids.size()).mapToObj(i -> "#{id" + i + "}").collect(Collectors.joining(","));
        query.sql("select * from ACT_RU_EXECUTION where ID_ in (" + names + ")");
        IntStream.range(0, ids.size()).forEach(i -> query.parameter("id" + i, ids.get(i)));
        query.list();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
