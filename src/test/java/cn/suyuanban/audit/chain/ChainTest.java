package cn.suyuanban.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SuyuanbanTest
@EveryDatabase
class ChainTest {

    private static final int WRITERS = 20;
    private static final int EACH = 10;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ChainSealer sealer;

    @Autowired
    private Chain chain;

    @Autowired
    private ChainCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private SealedCase cases;
    private String id;

    @BeforeEach
    void twoEntries() {
        cases = SealedCase.of(beans);
        id = UUID.randomUUID().toString();
        cases.entry(id, "第一条");
        cases.entry(id, "第二条");
        sealer.seal();
        assertThat(found()).as("nothing was changed").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '0.000001' second",
                "actor = 'windov'",
                "actor = null",
                "action = 'ACCEPU'",
                "case_id = 'other'",
                "done = false",
                "code = ''",
                "text = '第三条'",
                "nonce = null",
                "mac = null",
                "waiting = 1",
                "id = -id"
            })
    void oneByteChangedInAnEntryIsFound(String change) {
        undone(() -> {
            jdbc.sql("update audit_entry set " + change + " where id = " + ids().get(0))
                    .update();
            assertThat(found()).as(change).isNotEmpty();
        });
    }

    @Test
    void anEntryThatWasRemovedIsNamedByDayAndPosition() {
        undone(() -> {
            String removed = ids().get(0);
            jdbc.sql("delete from audit_entry where id = ?")
                    .param(Long.parseLong(removed))
                    .update();
            assertThat(found()).singleElement().satisfies(finding -> {
                assertThat(finding.text()).contains("第 ", "audit_entry " + removed, "被删除");
                assertThat(finding.day()).isNotNull();
            });
        });
    }

    @Test
    void twoEntriesThatWereSwappedAreFound() {
        undone(() -> {
            List<String> two = ids();
            jdbc.sql("update audit_entry set id = -1 where id = " + two.get(0)).update();
            jdbc.sql("update audit_entry set id = " + two.get(0) + " where id = " + two.get(1))
                    .update();
            jdbc.sql("update audit_entry set id = " + two.get(1) + " where id = -1")
                    .update();
            assertThat(found()).hasSize(2);
        });
    }

    @Test
    void anEntryRemovedTogetherWithItsLinkIsFound() {
        undone(() -> {
            String removed = ids().get(0);
            jdbc.sql("delete from audit_entry where id = " + removed).update();
            jdbc.sql("delete from audit_link where kind = 'ENTRY' and subject = ?")
                    .param(removed)
                    .update();
            assertThat(found()).anyMatch(finding -> finding.what().contains("缺少"));
        });
    }

    @Test
    void aChainThatWasCutAtItsEndIsFound() {
        undone(() -> {
            jdbc.sql("delete from audit_link where no = (select max(no) from audit_link)")
                    .update();
            assertThat(found()).anyMatch(finding -> finding.table().equals("audit_head"));
        });
    }

    @Test
    void anEntryThatSomebodyWroteByHandIsFound() {
        undone(() -> {
            jdbc.sql("insert into audit_entry (at, actor, action, done) values (current_timestamp, 'x', 'x', true)")
                    .update();
            assertThat(found()).isNotEmpty();
        });
    }

    @Test
    void workThatIsUndoneLeavesNoGap() {
        undone(() -> cases.entry(id, "没有发生"));
        cases.entry(id, "第三条");
        sealer.seal();
        assertThat(ids()).hasSize(3);
        assertThat(found()).isEmpty();
    }

    @Test
    void manyWritersAndSealersMakeOneUnbrokenChain() throws Exception {
        // given
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            boolean seals = i % 5 == 0;
            work.add(() -> {
                for (int entry = 0; entry < EACH; entry++) {
                    cases.entry(id, "同时");
                    if (seals) {
                        sealer.seal();
                    }
                }
                return null;
            });
        }
        // when
        try {
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        sealer.seal();
        // then
        assertThat(ids()).hasSize(2 + WRITERS * EACH);
        assertThat(found()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_link l join audit_entry e on l.kind = 'ENTRY'"
                                + " and l.subject = cast(e.id as varchar(64)) where e.case_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2 + WRITERS * EACH);
    }

    @Test
    void aNoteOfAnotherKeyIsNotTakenForABrokenChain() {
        Head other = new Head("other", 1, LocalDate.EPOCH, 1, "", null, 1, "");
        assertThatThrownBy(() -> other.requireKey(beans.getBean(AuditKey.class)))
                .hasMessageContaining("audit-key-wrong", "other");
    }

    private List<String> ids() {
        return jdbc.sql("select id from audit_entry where case_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<Report.Finding> found() {
        Findings findings = new Findings();
        Head head = chain.head().orElseThrow();
        check.follow(head, findings);
        check.loose(head, findings);
        return findings.sorted();
    }

    private void undone(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            work.run();
        });
    }
}
