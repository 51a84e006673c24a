package cn.suyuanban.figures.cases;

import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.PauseGround;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open at the end of a day: cases and steps, by light, department, flow and ground of a pause. */
@Component
@Order(2)
class OpenFigures implements Measure {

    /** Of lights and of grounds of a pause, which have no name in common. */
    private static final Map<String, String> NAMES = Stream.of(
                    Stream.of(Map.entry("GREEN", LimitLight.GREEN.chinese()), Map.entry("PAUSED", "暂停计时")),
                    Arrays.stream(Rung.values()).map(rung -> Map.entry(rung.name(), rung.light())),
                    Arrays.stream(PauseGround.values()).map(ground -> Map.entry(ground.name(), ground.chinese())))
            .flatMap(entries -> entries)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final JdbcClient jdbc;
    private final CaseLines lines;

    OpenFigures(JdbcClient jdbc, CaseLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    @Override
    public List<String> ids() {
        return Arrays.stream(OpenFigure.values()).map(OpenFigure::id).toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        return read(List.of(OpenFigure.values()), scope);
    }

    @Override
    public Figure read(String id, Scope scope) {
        return read(List.of(figure(id)), scope).get(0);
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        return Optional.of(lines.open(figure(id), scope, slice));
    }

    private static OpenFigure figure(String id) {
        return Arrays.stream(OpenFigure.values())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Reads what is open once for all figures over cases, and once for all over steps. */
    private List<Figure> read(List<OpenFigure> figures, Scope scope) {
        return figures.stream().collect(Collectors.groupingBy(OpenFigure::steps)).entrySet().stream()
                .flatMap(alike -> rows(alike.getValue(), alike.getKey(), scope).entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(rows -> figure(rows.getKey(), rows.getValue()))
                .toList();
    }

    private Map<OpenFigure, List<Row>> rows(List<OpenFigure> alike, boolean steps, Scope scope) {
        String columns = alike.stream()
                .map(figure -> ", case when " + figure.condition() + " then true else false end as " + figure.name())
                .collect(Collectors.joining());
        String names = alike.stream().map(figure -> ", y." + figure.name()).collect(Collectors.joining());
        String conditions = alike.stream().map(OpenFigure::condition).collect(Collectors.joining(" or "));
        Map<OpenFigure, List<Row>> rows = new EnumMap<>(OpenFigure.class);
        alike.forEach(figure -> rows.put(figure, new ArrayList<>()));
        OpenRows.bind(
                        jdbc.sql("select y.light, y.department, y.service, y.ground" + names
                                + ", count(*) as alike from ("
                                + "select x.light, x.department, x.service, x.ground" + columns + " from "
                                + OpenRows.of(steps, scope) + " where " + conditions
                                + ") y group by y.light, y.department, y.service, y.ground" + names),
                        scope)
                .query(row -> {
                    for (OpenFigure figure : alike) {
                        if (row.getBoolean(figure.name())) {
                            rows.get(figure).add(Row.of(row));
                        }
                    }
                });
        return rows;
    }

    private static Figure figure(OpenFigure figure, List<Row> rows) {
        List<Part> parts = Stream.of(
                        parts(By.LIGHT, rows, Row::light),
                        parts(By.DEPARTMENT, rows, Row::department),
                        parts(By.SERVICE, rows, Row::service),
                        parts(By.GROUND, rows, Row::ground))
                .flatMap(List::stream)
                .toList();
        return Figure.count(figure.id(), figure.chinese(), figure.definition(), figure.steps() ? "个" : "件", sum(rows))
                .by(parts)
                .opening();
    }

    private static List<Part> parts(By by, List<Row> rows, Function<Row, String> key) {
        return rows.stream()
                .filter(row -> Objects.nonNull(key.apply(row)))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> Part.count(by, part.getKey(), name(part.getKey()), sum(part.getValue())))
                .toList();
    }

    private static String name(String key) {
        return NAMES.getOrDefault(key, key);
    }

    private static BigDecimal sum(List<Row> rows) {
        return BigDecimal.valueOf(rows.stream().mapToLong(Row::cases).sum());
    }

    /** How many are alike. */
    record Row(String light, String department, String service, String ground, long cases) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("light"),
                    row.getString("department"),
                    row.getString("service"),
                    row.getString("ground"),
                    row.getLong("alike"));
        }
    }
}
