package cn.suyuanban.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
