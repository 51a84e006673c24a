package cn.suyuanban.schedule;

import java.util.Optional;

/** A plan, or what was reported about it, cannot be used; the Chinese message says why and what to do. */
public class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Shortfall shortfall;

    PlanRefusedException(String code, String problem, String remedy) {
        this(code, problem, remedy, null);
    }

    PlanRefusedException(String code, String problem, String remedy, Shortfall shortfall) {
        super(code + ": " + problem + "。" + remedy + "。");
        this.code = code;
        this.shortfall = shortfall;
    }

    /**
     * Stable name of the reason: {@code plan-empty}, {@code plan-unnamed}, {@code plan-duplicate-id}, {@code
     * plan-unknown-predecessor}, {@code plan-cycle}, {@code plan-bad-duration}, {@code plan-wrong-order}, {@code
     * plan-end-not-future}, {@code plan-out-of-calendar}, {@code plan-impossible}, {@code plan-unknown-milestone},
     * {@code progress-bad-dates}, {@code progress-in-future}, {@code progress-wrong-order}, {@code slip-finished} or
     * {@code thresholds-wrong-order}.
     */
    public String code() {
        return code;
    }

    /** By how much the plan does not fit, for {@code plan-impossible} only. */
    public Optional<Shortfall> shortfall() {
        return Optional.ofNullable(shortfall);
    }

    /**
     * Why a plan is impossible.
     *
     * @param first id of the first milestone that cannot keep its latest date
     * @param workingDays by how many working days it misses it
     * @param possibleEnd the earliest end of the whole plan if every milestone starts as early as it can
     */
    public record Shortfall(String first, int workingDays, Schedule.Day possibleEnd) {}
}
