package cn.suyuanban.desk.projects;

import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.schedule.Light;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the list.
 *
 * @param sums of the whole county at the end of the day
 * @param found how many projects the filters choose, null if the light is one of them
 * @param last the code the next page goes on from, null on the last
 * @param whole whether whoever looks sees every project
 * @param files whether they may bring in a list
 */
record ProjectsPage(
        Sums sums,
        LocalDate day,
        LocalDate today,
        Long found,
        List<Listed> rows,
        String last,
        boolean whole,
        boolean files,
        Options options) {

    /** Sums in 万元. */
    record Sums(long projects, String amount, String annualPlan, String invested) {}

    /** What the filters offer. */
    record Options(List<String> clusters, List<Named> leaders, List<Light> lights, List<Stage> stages) {}

    /** An account and its name. */
    record Named(String id, String name) {}
}
