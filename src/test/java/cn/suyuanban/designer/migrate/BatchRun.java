package cn.suyuanban.designer.migrate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;

/** Carries a batch out as the job executor would, one job after the other. */
final class BatchRun {

    private final ManagementService management;

    BatchRun(ManagementService management) {
        this.management = management;
    }

    /** Makes the jobs of the cases; nothing is migrated yet. */
    void seed(String id) {
        List<Job> seeds = jobs(batch(id).getSeedJobDefinitionId());
        while (!seeds.isEmpty()) {
            seeds.forEach(seed -> management.executeJob(seed.getId()));
            seeds = jobs(batch(id).getSeedJobDefinitionId());
        }
    }

    /** Migrates the cases of the batch that can be; returns what went wrong. */
    List<RuntimeException> migrate(String id) {
        return migrate(id, Integer.MAX_VALUE);
    }

    List<RuntimeException> migrate(String id, int atMost) {
        List<RuntimeException> failures = new ArrayList<>();
        jobs(batch(id).getBatchJobDefinitionId()).stream().limit(atMost).forEach(job -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        return failures;
    }

    void end(String id) {
        jobs(batch(id).getMonitorJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
    }

    private Batch batch(String id) {
        return management.createBatchQuery().batchId(id).singleResult();
    }

    private List<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).list();
    }
}
