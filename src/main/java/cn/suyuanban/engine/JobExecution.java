package cn.suyuanban.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Lets the engine's jobs of this node wait, timers of the present among them, while the past is replayed. */
@Component
public class JobExecution {

    private final ProcessEngine engine;

    JobExecution(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Does work with the jobs waiting, if they run at all. */
    public void waitingFor(Runnable work) {
        JobExecutor executor = executor();
        boolean running = executor != null && executor.isActive();
        if (running) {
            executor.shutdown();
        }
        try {
            work.run();
        } finally {
            if (running) {
                executor.start();
            }
        }
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
