package cn.suyuanban.figures;

import java.util.List;
import java.util.Optional;

/** Counts figures that come from one place; each figure is defined in one measure and nowhere else. */
public interface Measure {

    /** Ids of the figures it counts, in the order in which they are shown. */
    List<String> ids();

    /** The figures of a scope, one for each id. */
    List<Figure> read(Scope scope);

    /** One of its figures. */
    default Figure read(String id, Scope scope) {
        return read(scope).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The cases behind a figure, ordered by id; empty where it does not open to cases. */
    default Optional<List<CaseLine>> cases(String id, Scope scope, String after, int atMost) {
        return Optional.empty();
    }
}
