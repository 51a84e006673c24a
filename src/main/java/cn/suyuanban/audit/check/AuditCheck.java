package cn.suyuanban.audit.check;

import cn.suyuanban.audit.chain.Report.Finding;
import java.time.Instant;
import java.util.List;

/**
 * One check of the chain.
 *
 * @param compared how many of the files were compared so far
 * @param files how many there were when it began
 * @param endedAt null as long as it runs
 * @param result null as long as it runs
 * @param end the end of the chain as it was checked
 * @param findings what is broken, first in the chain first
 */
public record AuditCheck(
        Instant startedAt,
        String startedBy,
        long compared,
        long files,
        Instant endedAt,
        Result result,
        long links,
        long waiting,
        boolean takingIn,
        String end,
        List<Finding> findings) {

    /** How a check ended. */
    public enum Result {
        WHOLE,
        BROKEN,
        /** It could not read everything, or its node stopped. */
        FAILED
    }
}
