package cn.suyuanban.desk.problems;

import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.ProblemCounts;
import cn.suyuanban.problem.list.Colour;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the list.
 *
 * @param counts of the whole county at the end of the day
 * @param total how many problems the filters choose
 * @param last the number the next page goes on from, null on the last
 * @param whole whether whoever looks sees every problem
 * @param registers whether they may register one
 */
record ProblemPage(
        ProblemCounts counts,
        LocalDate day,
        LocalDate today,
        long total,
        List<Row> rows,
        String last,
        boolean whole,
        boolean registers,
        Options options) {

    /** What the filters offer. */
    record Options(
            List<Status> statuses,
            List<Colour> colours,
            List<Category> categories,
            List<Source> sources,
            List<Named> units,
            List<Named> leaders) {}

    /** A group and its name. */
    record Named(String id, String name) {}
}
