package cn.suyuanban.audit.check;

import cn.suyuanban.audit.chain.Overview;
import cn.suyuanban.audit.chain.Report;
import cn.suyuanban.audit.chain.Verification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Lets the chain be checked in the background, by one node at a time.
 *
 * <p>What a check says stands in the database it checks: whoever trusts nobody with the database runs the command.
 */
@Service
public class AuditChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Verification verification;
    private final Overview overview;
    private final CheckRows rows;
    private final Clock clock;
    private final TaskExecutor background;

    AuditChecks(Verification verification, Overview overview, CheckRows rows, Clock clock) {
        this.verification = verification;
        this.overview = overview;
        this.rows = rows;
        this.clock = clock;
        SimpleAsyncTaskExecutor own = new SimpleAsyncTaskExecutor("audit-check-");
        own.setDaemon(true);
        this.background = own;
    }

    /** Begins a check unless one runs; returns whether it did. */
    public boolean begin(String by) {
        Instant now = clock.instant();
        rows.giveUp(now.minus(LONGEST_SILENCE), now);
        try {
            long id = rows.begin(by, now, overview.files());
            background.execute(() -> run(id));
            return true;
        } catch (DuplicateKeyException e) {
            LOG.debug("audit-check-running: another check runs", e);
            return false;
        }
    }

    public Optional<AuditCheck> running() {
        return rows.running();
    }

    /** The last that has ended. */
    public Optional<AuditCheck> last() {
        return rows.last();
    }

    private void run(long id) {
        try {
            Report report = verification.verify(compared -> rows.seen(id, compared, clock.instant()));
            report.findings().stream()
                    .findFirst()
                    .ifPresent(first -> LOG.error(
                            "audit-broken: 核验发现 {} 处改动，第一处：{}",
                            report.findings().size(),
                            first.text()));
            rows.end(id, report, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("audit-check-failed: 核验没有完成", e);
            rows.fail(id, clock.instant());
        }
    }
}
