package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.route.Route;
import cn.suyuanban.catalog.search.SearchIndex;
import cn.suyuanban.catalog.search.SearchIndex.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All matters as they stand, by code, and what can be found among them. */
public final class Catalogue {

    private final List<MatterGuide> matters;
    private final Map<String, String> groups;
    private final Map<String, Route> routes;
    private final Map<String, String> definitions;
    private final CatalogueStatistics statistics;
    private final SearchIndex<MatterGuide> index;

    Catalogue(
            List<MatterGuide> matters,
            Map<String, String> groups,
            Map<String, Route> routes,
            Map<String, String> definitions) {
        this.matters = matters;
        this.groups = groups;
        this.routes = routes;
        this.definitions = definitions;
        this.statistics = CatalogueStatistics.over(matters, groups.keySet());
        this.index = new SearchIndex<>(matters, this::words);
    }

    public List<MatterGuide> matters() {
        return matters;
    }

    public CatalogueStatistics statistics() {
        return statistics;
    }

    public Optional<MatterGuide> find(String id) {
        return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    /**
     * The matters that all of these words fit: names, codes, departments, life events, what is reviewed; names also by pinyin
     * or its initials.
     */
    public List<MatterGuide> search(String words) {
        return index.find(words);
    }

    /** Ids of the departments that take part in a matter. */
    public List<String> departments(MatterGuide matter) {
        return matter.departments(groups.keySet()).toList();
    }

    private Words words(MatterGuide matter) {
        List<String> names = Stream.concat(
                        Stream.of(matter.name(), matter.about().event()),
                        matter.departments(groups.keySet()).map(this::group))
                .filter(Objects::nonNull)
                .toList();
        List<String> others = Stream.concat(
                        Stream.of(matter.about().code()),
                        matter.allSteps().flatMap(step -> Stream.of(step.name(), step.item())))
                .filter(Objects::nonNull)
                .toList();
        return new Words(names, others);
    }

    /** The name of a group; an id nobody has named stays as it is. */
    public String group(String id) {
        return id == null ? null : groups.getOrDefault(id, id);
    }

    /** Where a process can go. */
    public Route route(String process) {
        return routes.getOrDefault(process, Route.NONE);
    }

    /** The process definition in force of a matter that is found here. */
    public String definition(MatterGuide matter) {
        return definitions.get(matter.id());
    }
}
