package cn.suyuanban.catalog.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All matters as they stand, by code.
 *
 * @param groups names of groups by id
 */
public record Catalogue(List<MatterGuide> matters, CatalogueStatistics statistics, Map<String, String> groups) {

    public Optional<MatterGuide> find(String id) {
        return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    /** The name of a group; an id nobody has named stays as it is. */
    public String group(String id) {
        return id == null ? null : groups.getOrDefault(id, id);
    }
}
