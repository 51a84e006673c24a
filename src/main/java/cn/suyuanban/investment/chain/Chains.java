package cn.suyuanban.investment.chain;

import cn.suyuanban.investment.LeadRefusedException;
import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a chain down.
     *
     * @param leader 链长, account of the county's leader
     * @param firm 链主, the firm the chain is built around
     */
    public void add(String name, String leader, String firm) {
        jdbc.sql("insert into industry_chain (name, leader, lead_firm) values (?, ?, ?)")
                .params(name, leader, firm)
                .update();
    }

    /** Writes a gap of a known chain down. */
    public void add(Gap gap) {
        jdbc.sql("insert into chain_gap (chain, node, link_part, kind, aim) values (?, ?, ?, ?, ?)")
                .params(gap.chain(), gap.node(), gap.part().name())
                .params(gap.kind().name(), gap.aim().name())
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

    /** The gaps that no lead has been handed over as a project for, each with its leads that have not been dropped. */
    @Transactional(readOnly = true)
    public List<Gap.Open> open() {
        return jdbc
                .sql("select * from chain_gap g where not exists (select 1 from chain_lead c"
                        + " where c.chain = g.chain and c.node = g.node and " + ENDED_AS.formatted("HAND_OVER")
                        + ") order by chain, node")
                .query(this::gap)
                .list()
                .stream()
                .map(gap -> new Gap.Open(gap, leads(gap)))
                .toList();
    }

    private List<String> leads(Gap gap) {
        return jdbc.sql("select number from chain_lead c where chain = ? and node = ? and not "
                        + ENDED_AS.formatted("DROP") + " order by number")
                .params(gap.chain(), gap.node())
                .query(String.class)
                .list();
    }

    private Gap gap(ResultSet row, int index) throws SQLException {
        String chain = row.getString("chain");
        String node = row.getString("node");
        List<String> targets = jdbc.sql("select firm from chain_target where chain = ? and node = ? order by firm")
                .params(chain, node)
                .query(String.class)
                .list();
        return new Gap(
                chain,
                node,
                Part.valueOf(row.getString("link_part")),
                Kind.valueOf(row.getString("kind")),
                Aim.valueOf(row.getString("aim")),
                targets);
    }
}
