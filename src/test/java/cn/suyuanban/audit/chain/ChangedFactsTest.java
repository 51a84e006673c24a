package cn.suyuanban.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SuyuanbanTest
@EveryDatabase
class ChangedFactsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ChainSealer sealer;

    @Autowired
    private FileCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private SealedCase cases;
    private String id;

    @BeforeEach
    void aSealedCase() {
        cases = SealedCase.of(beans);
        id = cases.open();
        sealer.seal();
        assertThat(found()).as("nothing was changed").isEmpty();
    }

    @Test
    void aCaseThatNobodyOpenedIsFound() {
        undone(() -> {
            jdbc.sql("insert into case_file (id, number, service, service_name, received_at)"
                            + " values ('forged', 'forged', 's', 's', current_timestamp)")
                    .update();
            assertThat(checked("forged")).singleElement().matches(finding -> finding.day() == null);
        });
    }

    @Test
    void whatTheProductChangesItselfIsSealedAnew() {
        // when
        cases.event(id);
        // then
        assertThat(found()).as("marked").isEmpty();
        assertThat(marks()).isOne();
        sealer.seal();
        assertThat(found()).isEmpty();
        assertThat(marks()).isZero();
    }

    @Test
    void aCaseWhoseHistoryWasRewrittenIsNotSealedOver() {
        jdbc.sql("update clock_event set text = '受理 ' where case_id = ?")
                .param(id)
                .update();
        cases.event(id);
        sealer.seal();
        assertThat(found()).singleElement().matches(finding -> finding.table().equals("clock_event"));
        jdbc.sql("update clock_event set text = '受理' where case_id = ?")
                .param(id)
                .update();
        sealer.seal();
        assertThat(found()).isEmpty();
    }

    @Test
    void aMarkThatWasBroughtBackIsNoReasonToSealAnew() {
        cases.event(id);
        String copy = "insert into audit_mark select * from mark_kept";
        jdbc.sql("create table mark_kept as select * from audit_mark where subjects = ?")
                .param("c" + id)
                .update();
        sealer.seal();
        undone(() -> {
            assertThat(jdbc.sql(copy).update()).isOne();
            jdbc.sql("update case_file set outcome = '不予许可' where id = ?")
                    .param(id)
                    .update();
            assertThat(found()).isNotEmpty();
        });
        jdbc.sql("drop table mark_kept").update();
    }

    private long marks() {
        return jdbc.sql("select count(*) from audit_mark where subjects = ?")
                .param("c" + id)
                .query(Long.class)
                .single();
    }

    private List<Report.Finding> found() {
        return checked(id);
    }

    private List<Report.Finding> checked(String caseId) {
        Findings findings = new Findings();
        check.compare(List.of(caseId), findings);
        return findings.sorted();
    }

    private void undone(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            work.run();
        });
    }
}
