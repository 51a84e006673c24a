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

    /**
     * What a figure counts, ordered by id: as many lines as its value says, or its denominator where it is a rate.
     *
     * @return empty where it does not open
     * @throws FigureUnknownException if it is not divided like that
     */
    default Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        return Optional.empty();
    }
}
