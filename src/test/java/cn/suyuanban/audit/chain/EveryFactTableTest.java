package cn.suyuanban.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.audit.facts.FactTables;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SuyuanbanTest
@EveryDatabase
class EveryFactTableTest {

    private static final Map<String, String> NOT_SEALED = Map.ofEntries(
            Map.entry("audit_entry", "the record itself, linked entry by entry"),
            Map.entry("audit_link", "the chain"),
            Map.entry("audit_head", "the end of the chain, sealed"),
            Map.entry("audit_mark", "sealed each by itself, gone within a minute"),
            Map.entry("file_seal", "the seals"),
            Map.entry("audit_check", "what checks said; whoever doubts it runs the command"),
            Map.entry("outbox", "what is still to be sent; that something was issued stands in notice"),
            Map.entry("material_basket", "files on the way to their case"),
            Map.entry("material_chunk", "contents, compared with the digest in material"),
            Map.entry("calendar_state", "derived from the holiday notices"),
            Map.entry("demo_year", "how far the replay of a year has come"),
            Map.entry("design_draft", "drafts of models; what is submitted and decided is an entry of the record"),
            Map.entry("design_draft_file", "the same"),
            Map.entry("design_draft_writer", "the same"),
            Map.entry("design_release", "the same"),
            Map.entry("design_presence", "who looks at a draft now"),
            Map.entry("visit_planning", "a lock"),
            Map.entry("ledger_day", "sums of facts"),
            Map.entry("ledger_day_done", "which sums there are"),
            Map.entry("ledger_day_lock", "a lock"),
            Map.entry("ledger_month", "sums of these sums"),
            Map.entry("work_item", "derived from the engine's tasks"));

    @Autowired
    private FileSealing sealing;

    @Autowired
    private FileCheck check;

    @Autowired
    private Chain chain;

    @Autowired
    private FactMarks marks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private FilledTables tables;

    @BeforeEach
    void newRows() {
        tables = new FilledTables(jdbc);
    }

    @Test
    void everyTableIsSealedOrThereIsAReason() {
        List<String> ours = jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        ours.removeIf(table -> table.startsWith("act_") || table.startsWith("flyway_"));
        List<String> known = new ArrayList<>(FactTables.names());
        known.addAll(NOT_SEALED.keySet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void oneByteChangedInAnyColumnOfAnyTableIsFound() {
        sealed(work -> FactTables.names().forEach(table -> tables.columns(table)
                .forEach(column -> undone(work, () -> {
                    String change = "update " + table + " set " + column.change() + tables.rows(table);
                    assertThat(jdbc.sql(change).update()).as(change).isPositive();
                    assertThat(found()).as(change).anyMatch(finding -> finding.table()
                            .equals(table));
                }))));
    }

    @Test
    void aRowThatWasRemovedIsFound() {
        sealed(work -> FactTables.names()
                .forEach(table -> undone(work, () -> {
                    jdbc.sql("delete from " + table + tables.rows(table)).update();
                    assertThat(found()).as(table).anyMatch(finding -> finding.table()
                            .equals(table));
                })));
    }

    @Test
    void aRowThatWasAddedIsFound() {
        List<String> files = Stream.concat(
                        Stream.of("added", FactFile.PROJECT.name("added")),
                        Stream.of(FactFile.CHAIN.name("added"), FactFile.LEAD.name("added")))
                .toList();
        sealed(work -> FactTables.names()
                .forEach(table -> undone(work, () -> {
                    tables.insert(table, "added");
                    assertThat(Stream.of(tables.files(), files).flatMap(names -> found(names).stream()))
                            .as(table)
                            .anyMatch(finding -> finding.table().equals(table));
                })));
    }

    @Test
    void whatWasThereBeforeItsTableWasSealedIsTakenInAndThenProtected() {
        transactions.executeWithoutResult(work -> {
            work.setRollbackOnly();
            tables.fill();
            Head now = chain.lock();
            chain.store(new Head(now.keyId(), now.no(), now.day(), now.position(), now.linkMac(), null, 1, null));
            assertThat(found()).as("a case was always sealed").singleElement().matches(this::isCase);
            while (sealing.takeIn(chain.lock())) {
                assertThat(chain.head()).isPresent();
            }
            assertThat(found()).as("nor is it taken in now").singleElement().matches(this::isCase);
            jdbc.sql("update project set note = 'x'" + tables.rows("project")).update();
            assertThat(found()).hasSize(2).anyMatch(finding -> finding.table().equals("project"));
        });
    }

    private boolean isCase(Report.Finding finding) {
        return finding.table().equals("case_file");
    }

    /** Fills all tables as the product would, seals them, and takes everything back in the end. */
    private void sealed(Consumer<TransactionStatus> work) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            tables.fill();
            tables.files()
                    .forEach(file ->
                            marks.changed(FactFile.of(file), FactFile.of(file).id(file)));
            TransactionSynchronizationManager.getSynchronizations().forEach(pending -> pending.beforeCommit(false));
            for (String at = ""; at != null; ) {
                at = sealing.sealChanged(chain.lock(), at);
            }
            assertThat(found()).as("nothing was changed").isEmpty();
            work.accept(transaction);
        });
    }

    private static void undone(TransactionStatus transaction, Runnable work) {
        Object before = transaction.createSavepoint();
        try {
            work.run();
        } catch (DataIntegrityViolationException e) {
            assertThat(e).as("the database itself refuses").isNotNull();
        } finally {
            transaction.rollbackToSavepoint(before);
        }
    }

    private List<Report.Finding> found() {
        return found(tables.files());
    }

    private List<Report.Finding> found(List<String> files) {
        Findings findings = new Findings();
        check.compare(files, findings);
        return findings.sorted();
    }
}
