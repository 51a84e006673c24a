package cn.suyuanban.desk.investment;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadBook;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of the list asks for.
 *
 * @param stage the last step that was taken
 * @param before the last number of the page before
 */
record LeadQuery(String unit, String cluster, LeadAct stage, String chain, String before) {

    static final LeadQuery ALL = new LeadQuery(null, null, null, null, null);

    LeadQuery {
        unit = Asked.plain(unit);
        cluster = Asked.plain(cluster);
        chain = Asked.plain(chain);
        before = Asked.plain(before);
    }

    LeadBook.Filter filter() {
        return new LeadBook.Filter(unit, cluster, stage, chain, null);
    }

    /** The same without a step, for the counts of all steps. */
    LeadBook.Filter ofAllStages() {
        return new LeadBook.Filter(unit, cluster, null, chain, null);
    }

    /** The same list before another number, "" for the first page. */
    public String from(String number) {
        return address(stage, number);
    }

    /** The same list of another step. */
    public String at(LeadAct other) {
        return address(other, null);
    }

    private String address(LeadAct of, String number) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("unit", unit);
        said.put("cluster", cluster);
        said.put("stage", of);
        said.put("chain", chain);
        said.put("before", Asked.plain(number));
        return Asked.address("/investment", said);
    }
}
