package cn.suyuanban.desk;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, which was read one row further than it shows to know whether there are more.
 *
 * @param more whether another page follows
 */
public record Paged<T>(List<T> shown, boolean more) {

    /** @param found up to one row more than the page is to show */
    public static <T> Paged<T> of(List<T> found, int size) {
        return new Paged<>(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    /** What the next page goes on from, null if there is none. */
    public <K> K next(Function<T, K> place) {
        return more ? place.apply(shown.get(shown.size() - 1)) : null;
    }
}
