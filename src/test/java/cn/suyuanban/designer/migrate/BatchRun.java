package cn.suyuanban.designer.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        while (execute(batch(id).getSeedJobDefinitionId()) > 0) {
            // one seed job makes a part of the jobs and asks for the next
        }
    }

    /** Migrates every case of the batch that can be; returns what went wrong. */
    List<RuntimeException> migrate(String id) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Job job : jobs(batch(id).getBatchJobDefinitionId())) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    void end(String id) {
        execute(batch(id).getMonitorJobDefinitionId());
    }

    private Batch batch(String id) {
        return management.createBatchQuery().batchId(id).singleResult();
    }

    private int execute(String definition) {
        List<Job> jobs = jobs(definition);
        jobs.forEach(job -> management.executeJob(job.getId()));
        return jobs.size();
    }

    private List<Job> jobs(String definition) {
        return Stream.of(definition)
                .flatMap(of -> management.createJobQuery().jobDefinitionId(of).list().stream())
                .toList();
    }
}
