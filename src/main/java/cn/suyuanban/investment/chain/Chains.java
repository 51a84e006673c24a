package cn.suyuanban.investment.chain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.investment.LeadRefusedException;
import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The industry chains of the county and what is missing in them. */
@Service
@Transactional
public class Chains {

    private static final String ENDED_AS = "exists (select 1 from investment_lead l join investment_event e"
            + " on e.case_id = l.case_id where l.number = c.number and e.act = '%s')";

    private final JdbcClient jdbc;
    private final FactMarks marks;

    Chains(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /**
     * Writes a chain down, or who leads it from now on.
     *
     * @param leader 链长, account of the county's leader
     * @param firm 链主, the firm the chain is built around
     */
    public void add(String name, String leader, String firm) {
        marks.changed(FactFile.CHAIN, name);
        int known = jdbc.sql("update industry_chain set leader = ?, lead_firm = ? where name = ?")
                .params(leader, firm, name)
                .update();
        if (known == 0) {
            jdbc.sql("insert into industry_chain (name, leader, lead_firm) values (?, ?, ?)")
                    .params(name, leader, firm)
                    .update();
        }
    }

    /**
     * Writes a gap of a chain down, or what is known of it from now on.
     *
     * @throws LeadRefusedException with code {@code chain-unknown}
     */
    public void add(Gap gap) {
        if (!names().contains(gap.chain())) {
            throw new LeadRefusedException("chain-unknown", "没有登记产业链“" + gap.chain() + "”，请先登记产业链");
        }
        marks.changed(FactFile.CHAIN, gap.chain());
        String[] said = {gap.part().name(), gap.kind().name(), gap.aim().name(), gap.chain(), gap.node()};
        int known = jdbc.sql("update chain_gap set link_part = ?, kind = ?, aim = ? where chain = ? and node = ?")
                .params((Object[]) said)
                .update();
        if (known == 0) {
            jdbc.sql("insert into chain_gap (link_part, kind, aim, chain, node) values (?, ?, ?, ?, ?)")
                    .params((Object[]) said)
                    .update();
        }
        jdbc.sql("delete from chain_target where chain = ? and node = ?")
                .params(gap.chain(), gap.node())
                .update();
        gap.targets().stream().distinct().forEach(firm -> jdbc.sql(
                        "insert into chain_target (chain, node, firm) values (?, ?, ?)")
                .params(gap.chain(), gap.node(), firm)
                .update());
    }

    /**
     * Says that a lead is to fill a gap.
     *
     * @throws LeadRefusedException with code {@code gap-unknown}
     */
    public void fill(String chain, String node, String leadNumber) {
        if (!known(chain, node)) {
            throw new LeadRefusedException("gap-unknown", "产业链“" + chain + "”没有登记缺口“" + node + "”，请核对，或者先登记缺口");
        }
        marks.changed(FactFile.CHAIN, chain);
        jdbc.sql("insert into chain_lead (chain, node, number) values (?, ?, ?)")
                .params(chain, node, leadNumber)
                .update();
    }

    private boolean known(String chain, String node) {
        return !jdbc.sql("select node from chain_gap where chain = ? and node = ?")
                .params(chain, node)
                .query(String.class)
                .list()
                .isEmpty();
    }

    @Transactional(readOnly = true)
    public List<String> names() {
        return all().stream().map(Chain::name).toList();
    }

    @Transactional(readOnly = true)
    public List<Chain> all() {
        return jdbc.sql("select name, leader, lead_firm from industry_chain order by name")
                .query((row, index) ->
                        new Chain(row.getString("name"), row.getString("leader"), row.getString("lead_firm")))
                .list();
    }

    /** The gaps that a lead is to fill, each as its chain and its node. */
    @Transactional(readOnly = true)
    public List<String> ofLead(String number) {
        return jdbc.sql("select chain, node from chain_lead where number = ? order by chain, node")
                .param(number)
                .query((row, index) -> row.getString("chain") + " · " + row.getString("node"))
                .list();
    }

    /** The gaps that no lead has been handed over as a project for, each with its leads that have not been dropped. */
    @Transactional(readOnly = true)
    public List<Gap.Open> open() {
        Set<Place> filled = jdbc
                .sql("select c.chain, c.node from chain_lead c where " + ENDED_AS.formatted("HAND_OVER"))
                .query(Chains::place)
                .list()
                .stream()
                .collect(Collectors.toSet());
        Map<Place, List<String>> leads = byPlace(
                "select c.chain, c.node, c.number as said from chain_lead c where not " + ENDED_AS.formatted("DROP"));
        return gaps().stream()
                .filter(gap -> !filled.contains(new Place(gap.chain(), gap.node())))
                .map(gap -> new Gap.Open(gap, leads.getOrDefault(new Place(gap.chain(), gap.node()), List.of())))
                .toList();
    }

    /** All gaps, those that have been filled as well. */
    @Transactional(readOnly = true)
    public List<Gap> gaps() {
        Map<Place, List<String>> targets = byPlace("select chain, node, firm as said from chain_target");
        return jdbc.sql("select * from chain_gap order by chain, node")
                .query((row, index) -> new Gap(
                        row.getString("chain"),
                        row.getString("node"),
                        Part.valueOf(row.getString("link_part")),
                        Kind.valueOf(row.getString("kind")),
                        Aim.valueOf(row.getString("aim")),
                        targets.getOrDefault(place(row, index), List.of())))
                .list();
    }

    private Map<Place, List<String>> byPlace(String sql) {
        return jdbc
                .sql(sql + " order by said")
                .query((row, index) -> Map.entry(place(row, index), row.getString("said")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(row.getString("chain"), row.getString("node"));
    }

    private record Place(String chain, String node) {}

    /**
     * An industry chain.
     *
     * @param leader 链长, account of the county's leader
     * @param firm 链主
     */
    public record Chain(String name, String leader, String firm) {}
}
