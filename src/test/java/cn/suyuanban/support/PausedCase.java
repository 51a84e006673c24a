package cn.suyuanban.support;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A case accepted Monday 2026-11-02 09:00, with a pause and an extension as departments make them in Tasklist.
 *
 * <p>Paused for testing (检测) from Wednesday 11-04 14:00 to Friday 11-06 11:00: 4 + 7 + 2 hours of office time. Extended
 * by five working days on Monday 11-09 15:00, the time it is afterwards.
 */
public final class PausedCase {

    private final Restaurant restaurant;

    public PausedCase(Restaurant restaurant) {
        this.restaurant = restaurant;
    }

    public ProcessInstance pausedAndExtended(ProcessInstance accepted) {
        restaurant.at("2026-11-04T14:00");
        ProcessInstance procedure = pause(accepted);
        restaurant.at("2026-11-06T11:00");
        restaurant.complete(procedure, "Activity_FinishProcedure", "market", Map.of("pauseResult", "检测合格"));
        restaurant.at("2026-11-09T10:00");
        ProcessInstance extension = restaurant.start(
                "extend-deadline",
                "market",
                Map.of(
                        "caseNumber", restaurant.number(accepted),
                        "extensionLimit", "5WD",
                        "extensionReason", "需补充现场核查"));
        restaurant.at("2026-11-09T15:00");
        restaurant.complete(
                extension,
                "Activity_ApproveExtension",
                "leader",
                Map.of("extensionDecision", "approve", "extensionOpinion", "同意"));
        return accepted;
    }

    /** Begins the special procedure now; returns the part that carries it out. */
    public ProcessInstance pause(ProcessInstance accepted) {
        return restaurant.start(
                "special-procedure",
                "market",
                Map.of(
                        "caseNumber", restaurant.number(accepted),
                        "pauseGround", "TESTING",
                        "pauseNotice", "委托检测，约 2 个工作日",
                        "pauseExpected", "2WD"));
    }
}
