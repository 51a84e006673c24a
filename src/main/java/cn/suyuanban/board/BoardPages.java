package cn.suyuanban.board;

import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.Services;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Figures.Summary;
import cn.suyuanban.security.StaffNames;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the board shows: every figure, its parts, and where each leads. */
@Component
class BoardPages {

    private final Figures figures;
    private final Services services;
    private final StaffNames names;

    BoardPages(Figures figures, Services services, StaffNames names) {
        this.figures = figures;
        this.services = services;
        this.names = names;
    }

    Page of(BoardQuery query) {
        Summary summary = figures.summary(query.asOf(), query.filter());
        return new Page(
                summary.asOf(),
                summary.figures().stream().map(figure -> panel(figure, query)).toList(),
                departments(),
                services());
    }

    /** Names by id. */
    Map<String, String> departments() {
        return names.groups();
    }

    private static Panel panel(Figure figure, BoardQuery query) {
        List<Panel.Table> tables = figure.parts().stream()
                .collect(Collectors.groupingBy(Part::by, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(parts -> new Panel.Table(
                        parts.getKey().chinese(),
                        parts.getValue().stream()
                                .map(part -> row(figure, part, query))
                                .toList()))
                .toList();
        return new Panel(figure, figure.opens() ? query.figure(figure.id()) : null, tables);
    }

    private static Panel.Row row(Figure figure, Part part, BoardQuery query) {
        return new Panel.Row(
                part.key(),
                part.name(),
                part.value(),
                figure.opens() ? query.part(figure.id(), part.by().id(), part.key()) : null);
    }

    /** Leads (线索) are counted elsewhere and are no flow to choose. */
    private Map<String, String> services() {
        return Services.searchable(services.all()).stream()
                .collect(Collectors.toMap(
                        ServiceModel::key, ServiceModel::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** All the board shows of a day. */
    record Page(LocalDate asOf, List<Panel> panels, Map<String, String> departments, Map<String, String> services) {}
}
