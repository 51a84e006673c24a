package cn.suyuanban.investment;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.visit.EnterpriseName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of leads. Events are added, never changed or taken away. */
@Repository
class InvestmentRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    InvestmentRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(Lead lead) {
        marks.changed(lead.caseId());
        try {
            jdbc.sql("insert into investment_lead (case_id, number, investor, project, cluster, amount, region,"
                            + " link_kind, linked_to, open_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(lead.caseId(), lead.number(), lead.investor(), lead.project(), lead.cluster())
                    .params(
                            lead.amount(),
                            lead.region() == null ? null : lead.region().name(),
                            lead.link().kind().name(),
                            lead.link().number())
                    .param(key(lead))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new LeadRefusedException("lead-known", "这家投资方的这个项目刚刚有人登记，请重新提交");
        }
    }

    void append(String caseId, LeadEvent event) {
        marks.changed(caseId);
        jdbc.sql("insert into investment_event (case_id, act, subject, passed, amount, actor, at, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, event.act().name(), event.subject(), event.passed(), event.amount())
                .params(event.actor(), offset(event.at()), event.text())
                .update();
        if (event.is(LeadAct.DROP)) {
            jdbc.sql("update investment_lead set open_key = null where case_id = ?")
                    .param(caseId)
                    .update();
        }
    }

    /** The lead of the same investor and project, width, blanks and brackets aside, that has not been dropped. */
    Optional<Lead> same(Lead lead) {
        return jdbc.sql("select * from investment_lead where open_key = ? for update")
                .param(key(lead))
                .query(InvestmentRecords::lead)
                .optional();
    }

    /** Keeps others from doing something with the lead until the transaction ends. */
    Lead lock(String caseId) {
        return jdbc.sql("select * from investment_lead where case_id = ? for update")
                .param(caseId)
                .query(InvestmentRecords::lead)
                .optional()
                .orElseThrow(() -> new LeadRefusedException("lead-unknown", "这个办件不是招商线索，请核对编号"));
    }

    boolean exists(String number) {
        return !jdbc.sql("select number from investment_lead where number = ?")
                .param(number)
                .query(String.class)
                .list()
                .isEmpty();
    }

    List<Lead> all() {
        return jdbc.sql("select * from investment_lead order by number")
                .query(InvestmentRecords::lead)
                .list();
    }

    LeadHistory history(String caseId) {
        return new LeadHistory(jdbc.sql("select * from investment_event where case_id = ? order by id")
                .param(caseId)
                .query(InvestmentRecords::event)
                .list());
    }

    /** What had happened to each lead before an instant. */
    Map<String, LeadHistory> historiesBefore(Instant end) {
        return histories("at < :value", offset(end));
    }

    Map<String, LeadHistory> histories(Collection<String> cases) {
        return cases.isEmpty() ? Map.of() : histories("case_id in (:value)", cases);
    }

    /** The industry chains that each lead, by its number, is to fill a gap of; leads of none are left out. */
    Map<String, Set<String>> chains() {
        return jdbc
                .sql("select number, chain from chain_lead")
                .query((row, index) -> Map.entry(row.getString("number"), row.getString("chain")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private Map<String, LeadHistory> histories(String condition, Object value) {
        return jdbc
                .sql("select * from investment_event where " + condition + " order by id")
                .param("value", value)
                .query((row, index) -> Map.entry(row.getString("case_id"), event(row, index)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        mapping(Map.Entry::getValue, collectingAndThen(toList(), LeadHistory::new))));
    }

    private static String key(Lead lead) {
        return EnterpriseName.key(lead.investor()) + "|" + EnterpriseName.key(lead.project()) + "|"
                + Objects.toString(lead.link().number(), "");
    }

    static Lead lead(ResultSet row, int index) throws SQLException {
        return new Lead(
                row.getString("case_id"),
                row.getString("number"),
                row.getString("investor"),
                row.getString("region") == null ? null : Region.valueOf(row.getString("region")),
                row.getString("project"),
                row.getString("cluster"),
                row.getBigDecimal("amount"),
                new Lead.Link(Lead.Kind.valueOf(row.getString("link_kind")), row.getString("linked_to")));
    }

    private static LeadEvent event(ResultSet row, int index) throws SQLException {
        return new LeadEvent(
                LeadAct.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getBoolean("passed"),
                row.getBigDecimal("amount"),
                row.getString("actor"),
                instant(row, "at"),
                row.getString("text"));
    }
}
