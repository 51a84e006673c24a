package cn.suyuanban.worklist;

/** What the list counts. */
public enum Counted {
    UNCLAIMED,
    MINE,
    BLACK,
    RED,
    ORANGE,
    YELLOW,
    GREEN;

    Choice choice(String pool) {
        return switch (this) {
            case UNCLAIMED -> new Choice(pool, Choice.Hand.UNCLAIMED, null, null, null, null, null, null);
            case MINE -> new Choice(pool, Choice.Hand.MINE, null, null, null, null, null, null);
            default -> new Choice(pool, null, name(), null, null, null, null, null);
        };
    }
}
