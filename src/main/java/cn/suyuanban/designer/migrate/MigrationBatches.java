package cn.suyuanban.designer.migrate;

import cn.suyuanban.engine.EngineCommands;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.springframework.stereotype.Component;

/** Reads from the engine how far a migration is; a batch that ended is known by its history only. */
@Component
class MigrationBatches {

    private final ManagementService management;
    private final HistoryService history;
    private final EngineCommands commands;

    MigrationBatches(ManagementService management, HistoryService history, EngineCommands commands) {
        this.management = management;
        this.history = history;
        this.commands = commands;
    }

    MigrationProgress progress(String id) {
        return commands.asProduct(() -> running(id).or(() -> ended(id)))
                .orElseThrow(() -> MigrationRefusedException.batchUnknown(id));
    }

    private Optional<MigrationProgress> running(String id) {
        return Optional.ofNullable(management
                        .createBatchStatisticsQuery()
                        .batchId(id)
                        .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                        .singleResult())
                .map(MigrationBatches::running);
    }

    private static MigrationProgress running(BatchStatistics batch) {
        return new MigrationProgress(
                batch.getId(),
                batch.getTotalJobs(),
                batch.getCompletedJobs(),
                batch.getFailedJobs(),
                batch.getRemainingJobs() - batch.getFailedJobs(),
                false);
    }

    private Optional<MigrationProgress> ended(String id) {
        return Optional.ofNullable(history.createHistoricBatchQuery()
                        .batchId(id)
                        .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                        .singleResult())
                .map(MigrationBatches::ended);
    }

    private static MigrationProgress ended(HistoricBatch batch) {
        return new MigrationProgress(batch.getId(), batch.getTotalJobs(), batch.getTotalJobs(), 0, 0, true);
    }
}
