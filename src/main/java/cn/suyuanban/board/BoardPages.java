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

    private static final Map<String, String> KINDS = Map.of(
            "light", "按灯号",
            "department", "按部门",
            "service", "按流程",
            "ground", "按暂停事由",
            "month", "按月",
            "stage", "按阶段",
            "cluster", "按产业集群",
            "chain", "按产业链",
            "region", "按地区");

    private static final String OPEN = "-open";

    /** Where the parts of what is open, by light, are in a figure of their own; red and black are both in that of the late. */
    private static final Map<String, String> LIGHTS =
            Map.of("RED", "-overdue", "BLACK", "-overdue", "PAUSED", "-paused");

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
        Map<String, String> departments = names.groups();
        Map<String, String> services = services();
        Map<String, Map<String, String>> known = Map.of("department", departments, "service", services);
        return new Page(
                summary.asOf(),
                summary.figures().stream()
                        .map(figure -> panel(figure, query, known))
                        .toList(),
                departments,
                services);
    }

    private Panel panel(Figure figure, BoardQuery query, Map<String, Map<String, String>> known) {
        List<Panel.Table> tables = figure.parts().stream()
                .collect(Collectors.groupingBy(Part::by, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Panel.Table(
                        kind.getKey(),
                        KINDS.getOrDefault(kind.getKey(), "分项"),
                        kind.getValue().stream()
                                .map(part -> row(figure, part, query, known))
                                .toList()))
                .toList();
        return new Panel(figure, figure.opens() ? query.figure(figure.id()) : null, tables);
    }

    private Panel.Row row(Figure figure, Part part, BoardQuery query, Map<String, Map<String, String>> known) {
        String name = known.getOrDefault(part.by(), Map.of()).getOrDefault(part.key(), part.name());
        return new Panel.Row(part.key(), name, part.value(), figure.opens() ? address(figure.id(), part, query) : null);
    }

    private String address(String id, Part part, BoardQuery query) {
        return switch (part.by()) {
            case "department" -> query.ofDepartment(id, part.key());
            case "service" -> query.ofService(id, part.key());
            case "light" -> {
                String other = id.replace(OPEN, LIGHTS.getOrDefault(part.key(), OPEN));
                yield id.endsWith(OPEN) && !other.equals(id) && figures.ids().contains(other)
                        ? query.figure(other)
                        : null;
            }
            default -> null;
        };
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
