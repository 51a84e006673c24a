package cn.suyuanban.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.audit.facts.FactTables;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
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
    private CaseCheck check;

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

    /** Every table that is sealed, so that none can be added without its test. */
    static List<Arguments> tables() {
        return FactTables.names().stream()
                .map(table -> Arguments.of(
                        table,
                        switch (table) {
                            case "case_file" -> "id = ?";
                            case "case_step_due" -> "step_id in (select id from case_step where case_id = ?)";
                            default -> "case_id = ?";
                        }))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void oneByteChangedInAnyColumnIsFound(String table, String ofCase) {
        List<String> changed = new ArrayList<>();
        for (Column column : columns(table)) {
            String change = "update %s set %s where %s".formatted(table, column.change(), ofCase);
            try {
                undone(() -> {
                    assertThat(jdbc.sql(change).param(id).update()).as(change).isPositive();
                    assertThat(found()).as(change).anyMatch(finding -> finding.table()
                            .equals(table));
                });
                changed.add(column.name());
            } catch (DataIntegrityViolationException e) {
                assertThat(column.name()).as("the database itself refuses").isIn("id", "case_id", "step_id");
            }
        }
        assertThat(changed).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"clock_event", "notice", "review_result"})
    void aRowThatWasRemovedOrAddedIsFound(String table) {
        undone(() -> {
            jdbc.sql("delete from outbox where notice_id in (select id from notice where case_id = ?)")
                    .param(id)
                    .update();
            jdbc.sql("delete from " + table + " where case_id = ?").param(id).update();
            assertThat(found()).singleElement().matches(finding -> finding.table()
                    .equals(table));
        });
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

    private List<Column> columns(String table) {
        return jdbc.sql("select * from " + table + " where 1 = 0").query(rows -> {
            ResultSetMetaData meta = rows.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(new Column(
                        meta.getColumnName(i).toLowerCase(Locale.ROOT),
                        meta.getColumnTypeName(i).toLowerCase(Locale.ROOT)));
            }
            return columns;
        });
    }

    /** A column, and the least that can change in it. */
    private record Column(String name, String type) {

        String change() {
            if (type.startsWith("timestamp")) {
                return name + " = coalesce(" + name + " + interval '0.000001' second, current_timestamp)";
            } else if (type.startsWith("bool")) {
                return name + " = not " + name;
            } else if (type.matches("int.*|big.*")) {
                return name + " = " + name + " + 1";
            }
            return name + " = coalesce(substring(" + name + " from 2), 'x')";
        }
    }
}
