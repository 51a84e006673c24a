package cn.suyuanban.desk.investment;

import cn.suyuanban.investment.LeadAct;
import java.util.List;

/**
 * A page of the list.
 *
 * @param last the number the next page goes on from, null on the last
 */
record LeadsPage(
        List<Stage> stages,
        List<Row> rows,
        String last,
        List<Named> units,
        List<String> clusters,
        List<String> chains) {

    /** How many leads stand at a step. */
    record Stage(LeadAct act, long leads) {}

    /**
     * A lead as a line of the list.
     *
     * @param amount intended, in 万元
     * @param signed in 万元, "" before a contract
     * @param contested whether two units claim it
     * @param moved when something last happened to it
     */
    record Row(
            String number,
            String investor,
            String project,
            String cluster,
            String amount,
            String signed,
            String unit,
            String stage,
            boolean contested,
            String moved) {}

    /** A unit and its name. */
    record Named(String id, String name) {}
}
