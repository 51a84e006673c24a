package cn.suyuanban.investment;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leads as lists read them; a page costs the same number of statements however long it is. */
@Service
@Transactional(readOnly = true)
public class LeadBook {

    private static final String STEPS = Arrays.stream(LeadAct.values())
            .filter(LeadAct::step)
            .map(LeadAct::name)
            .reduce((some, next) -> some + "', '" + next)
            .orElseThrow();
    private static final String LAST =
            "(select e.%s from investment_event e where e.case_id = l.case_id and e.act in ('%s') order by e.id desc limit 1)";
    private static final String STAGE = LAST.formatted("act", STEPS);
    private static final String UNIT = LAST.formatted("subject", "REGISTER', 'TRANSFER', 'RULE");

    private final JdbcClient jdbc;
    private final InvestmentRecords records;

    LeadBook(JdbcClient jdbc, InvestmentRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * One page in the order of numbers, the newest first.
     *
     * @param before the last number of the page before, null for the first page
     */
    public List<Entry> page(Filter filter, String before, int size) {
        Map<String, Object> said = new HashMap<>();
        String turned = before == null ? "" : " and l.number < :before";
        String sql = "select l.* from investment_lead l where " + conditions(filter, said) + turned
                + " order by l.number desc limit " + size;
        if (before != null) {
            said.put("before", before);
        }
        List<Lead> leads =
                jdbc.sql(sql).params(said).query(InvestmentRecords::lead).list();
        Map<String, LeadHistory> histories =
                records.histories(leads.stream().map(Lead::caseId).toList());
        return leads.stream()
                .map(lead -> new Entry(lead, histories.get(lead.caseId())))
                .toList();
    }

    /** How many leads the filter chooses at each step, steps without any left out. */
    public Map<LeadAct, Long> counts(Filter filter) {
        Map<String, Object> said = new HashMap<>();
        return jdbc
                .sql("select s.stage, count(*) as leads from (select " + STAGE
                        + " as stage from investment_lead l where " + conditions(filter, said) + ") s group by s.stage")
                .params(said)
                .query((row, index) -> Map.entry(LeadAct.valueOf(row.getString("stage")), row.getLong("leads")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, () -> new EnumMap<>(LeadAct.class)));
    }

    public Optional<Entry> find(String number) {
        return page(new Filter(null, null, null, null, number), null, 1).stream()
                .findFirst();
    }

    /** The leads that follow another. */
    public List<Lead> after(String number) {
        return jdbc.sql("select * from investment_lead where linked_to = ? order by number")
                .param(number)
                .query(InvestmentRecords::lead)
                .list();
    }

    public List<String> clusters() {
        return jdbc.sql("select distinct cluster from investment_lead order by cluster")
                .query(String.class)
                .list();
    }

    /** The units that lead something. */
    public List<String> units() {
        return jdbc.sql("select distinct " + UNIT + " as unit from investment_lead l order by unit")
                .query(String.class)
                .list();
    }

    private static String conditions(Filter filter, Map<String, Object> said) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        condition(filter.unit(), "unit", UNIT + " = :unit", said, conditions);
        condition(filter.cluster(), "cluster", "l.cluster = :cluster", said, conditions);
        condition(
                filter.stage() == null ? null : filter.stage().name(), "stage", STAGE + " = :stage", said, conditions);
        condition(
                filter.chain(),
                "chain",
                "exists (select 1 from chain_lead c where c.number = l.number and c.chain = :chain)",
                said,
                conditions);
        condition(filter.number(), "number", "l.number = :number", said, conditions);
        return String.join(" and ", conditions);
    }

    private static void condition(
            Object value, String name, String sql, Map<String, Object> said, List<String> conditions) {
        if (value != null) {
            said.put(name, value);
            conditions.add(sql);
        }
    }

    /**
     * Which leads a list shows; null is no condition.
     *
     * @param unit that leads
     * @param stage the last step that was taken
     * @param chain industry chain that it is to fill a gap of
     */
    public record Filter(String unit, String cluster, LeadAct stage, String chain, String number) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** A lead with what happened to it. */
    public record Entry(Lead lead, LeadHistory history) {}
}
