package cn.suyuanban.desk.problemfile;

import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.util.List;

/**
 * What an import did, in figures.
 *
 * @param ignored headings of columns of which nothing was taken over
 */
record Taken(int all, long closed, long open, List<String> ignored) {

    static Taken of(Imported<ProblemRow> imported) {
        int all = imported.rows().size();
        long closed = imported.rows().stream()
                .filter(row -> row.status() == Status.CLOSED)
                .count();
        return new Taken(all, closed, all - closed, imported.ignored());
    }
}
