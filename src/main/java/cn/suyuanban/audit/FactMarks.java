package cn.suyuanban.audit;

import cn.suyuanban.engine.PerTransaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Says that the product itself changed facts of a file, so that the file is sealed anew.
 *
 * <p>A change without a mark is somebody else's, and is found. One statement a transaction, at its end.
 */
@Component
public class FactMarks {

    private final AuditKey key;
    private final JdbcOperations jdbc;

    FactMarks(AuditKey key, JdbcOperations jdbc) {
        this.key = key;
        this.jdbc = jdbc;
    }

    public void changed(String caseId) {
        changed(FactFile.CASE, caseId);
    }

    public void changed(FactFile file, String id) {
        add("c" + file.name(id), false);
    }

    /** For whoever knows a step and not its case. */
    public void stepChanged(String stepId) {
        add("s" + stepId, false);
    }

    /** Facts that are otherwise only added to were removed, because their time is over. */
    public void cleared(String caseId) {
        add("c" + caseId, true);
    }

    private void add(String subject, boolean cleared) {
        if (!PerTransaction.isUnderWay()) {
            write(Set.of(subject), cleared);
            return;
        }
        Pending pending = PerTransaction.get(Pending.class, () -> new Pending(this));
        pending.subjects.add(subject);
        pending.cleared |= cleared;
    }

    private void write(Set<String> subjects, boolean cleared) {
        String nonce = UUID.randomUUID().toString();
        String all = subjects.stream()
                .map(subject -> URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        jdbc.update(
                "insert into audit_mark (nonce, subjects, cleared, mac) values (?, ?, ?, ?)",
                nonce,
                all,
                cleared,
                key.seal("mark", nonce, all, cleared));
    }

    /** What was changed so far in a transaction. */
    private static final class Pending implements TransactionSynchronization {

        private final FactMarks marks;
        private final Set<String> subjects = new LinkedHashSet<>();
        private boolean cleared;

        Pending(FactMarks marks) {
            this.marks = marks;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            marks.write(subjects, cleared);
        }
    }
}
