package cn.suyuanban.desk.problemfile;

import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import java.util.List;

/**
 * Why nothing was taken over.
 *
 * @param message null where single faults are named
 * @param shown the first of the faults, as many as somebody mends at once
 */
record Faulty(String message, int all, List<Fault> shown) {

    private static final int MOST = 200;

    static Faulty of(LedgerFileException e) {
        List<Fault> faults = e.faults();
        return new Faulty(
                faults.isEmpty() ? e.getMessage() : null,
                faults.size(),
                faults.stream().limit(MOST).toList());
    }

    public int more() {
        return all - shown.size();
    }
}
