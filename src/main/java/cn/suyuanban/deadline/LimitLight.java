package cn.suyuanban.deadline;

import java.util.Locale;
import java.util.Optional;

/**
 * The light (灯号) that is on for a limit.
 *
 * @param code {@code green} to {@code black}
 */
public record LimitLight(String code, String chinese) {

    /** Before the first rung. */
    public static final LimitLight GREEN = new LimitLight("green", "绿灯");

    /** @param rung as {@link Ladder#lights()} tells it */
    public static LimitLight of(Optional<Rung> rung) {
        return rung.map(on -> new LimitLight(on.name().toLowerCase(Locale.ROOT), on.light()))
                .orElse(GREEN);
    }
}
