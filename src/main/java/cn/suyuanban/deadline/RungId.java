package cn.suyuanban.deadline;

/**
 * One rung that is taken once: a level, and which time it comes ({@code RED}, then {@code RED#2}).
 *
 * @param round 1 for the first time
 */
public record RungId(Rung level, int round) {

    static RungId first(Rung level) {
        return new RungId(level, 1);
    }

    /** Reads a rung as it was recorded. */
    public static RungId parse(String text) {
        int mark = text.indexOf('#');
        return mark < 0
                ? first(Rung.valueOf(text))
                : new RungId(Rung.valueOf(text.substring(0, mark)), Integer.parseInt(text.substring(mark + 1)));
    }

    RungId again() {
        return new RungId(level, round + 1);
    }

    @Override
    public String toString() {
        return round == 1 ? level.name() : level.name() + '#' + round;
    }
}
