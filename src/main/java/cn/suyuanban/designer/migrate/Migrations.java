package cn.suyuanban.designer.migrate;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes running cases along to another version of their service.
 *
 * <p>Done by the engine as a batch, with the rights of the product: whoever may ask for it is said by the door. The engine
 * asks the same guards again for each case when its turn comes.
 */
@Component
public class Migrations {

    private final Plans plans;
    private final Outlines outlines;
    private final Trials trials;
    private final MigrationBatches batches;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    Migrations(
            Plans plans,
            Outlines outlines,
            Trials trials,
            MigrationBatches batches,
            RuntimeService runtime,
            EngineCommands commands,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.outlines = outlines;
        this.trials = trials;
        this.batches = batches;
        this.runtime = runtime;
        this.commands = commands;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** What would go where. */
    public MigrationOutline outline(String service, MigrationRequest asked) {
        return outlines.of(plans.of(service, asked), asked.map());
    }

    /** What would become of each case; nothing is done. */
    public List<CaseOutcome> tryOut(String service, MigrationRequest asked) {
        return trials.of(plans.of(service, asked));
    }

    /**
     * Begins to migrate the cases that can be; the others stay and are told.
     *
     * @throws MigrationRefusedException {@code nothing-to-migrate}
     */
    @Transactional
    public Begun run(String service, MigrationRequest asked) {
        MigrationPlan plan = plans.of(service, asked);
        List<CaseOutcome> all = trials.of(plan);
        List<String> movable = all.stream()
                .filter(CaseOutcome::isMovable)
                .map(CaseOutcome::instance)
                .toList();
        List<CaseOutcome> blocked =
                all.stream().filter(outcome -> !outcome.isMovable()).toList();
        if (movable.isEmpty()) {
            throw MigrationRefusedException.of("nothing-to-migrate", "没有可以迁移的办件。请先试迁移，看每件的原因。");
        }
        Batch batch = commands.asProduct(
                () -> runtime.newMigration(plan).processInstanceIds(movable).executeAsync());
        record(service, asked, movable.size(), blocked.size(), batch.getId());
        return new Begun(batch.getId(), movable.size(), blocked);
    }

    private void record(String service, MigrationRequest asked, int movable, int blocked, String batch) {
        String text = "服务 %s 在办件从第 %d 版迁移到%s：迁移 %d 件，不能迁移 %d 件，批次 %s"
                .formatted(
                        service,
                        asked.from(),
                        asked.to() == null ? "最新版" : "第 " + asked.to() + " 版",
                        movable,
                        blocked,
                        batch);
        trail.done(new AuditEntry(clock.instant(), user.id().orElse(null), "CASES_MIGRATED", null, true, null, text));
    }

    /** How far a migration is. */
    public MigrationProgress progress(String batch) {
        return batches.progress(batch);
    }

    /** A migration under way, and the cases it leaves where they are. */
    public record Begun(String batch, int cases, List<CaseOutcome> blocked) {}
}
