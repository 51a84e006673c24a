package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.ledger.search.Standing;
import java.util.List;
import java.util.Map;

/**
 * A page of the search.
 *
 * @param last number the next page goes on from, null on the last
 * @param everything whether whoever looks sees the cases of all departments
 * @param departments what the filter offers, names by id; empty for somebody of a single one
 */
record CasePage(
        List<Row> rows,
        String last,
        boolean everything,
        List<ServiceModel> services,
        List<Standing> standings,
        Map<String, String> departments) {

    /**
     * One case.
     *
     * @param due end of the promise, null before acceptance
     * @param light class of the colour that {@code state} is written on
     * @param kept what is left of the promise, or how it was kept; null before acceptance
     */
    record Row(
            String number,
            String service,
            String applicant,
            String received,
            String due,
            String state,
            String light,
            String kept,
            String outcome) {}
}
