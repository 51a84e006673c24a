package cn.suyuanban.engine.migration;

/** Why the product keeps an instance where it is; the engine's own causes are sentences of its own. */
public final class MigrationCauses {

    /** A plan would compute running timers anew. */
    public static final String TIMER_MOVED = "timer-moved";

    /** A running timer of the instance has no counterpart and would be lost; begins the message, its event follows. */
    public static final String TIMER_LOST = "timer-lost:";

    /** The instance is on its way to a join that waits for another number of branches there; its id follows. */
    public static final String JOIN_CHANGED = "join-changed:";

    private MigrationCauses() {}
}
