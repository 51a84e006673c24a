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
import java.util.Arrays;
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
        return Arrays.stream(OpenFigure.values())
                .map(figure -> read(figure, scope))
                .toList();
    }

    @Override
    public Figure read(String id, Scope scope) {
        return read(figure(id), scope);
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

    private Figure read(OpenFigure figure, Scope scope) {
        List<Row> rows = OpenRows.bind(
                        jdbc.sql("select x.light, x.department, x.service, x.ground, count(*) as cases from "
                                + OpenRows.of(figure.steps(), scope) + " where " + figure.condition()
                                + " group by x.light, x.department, x.service, x.ground"),
                        scope)
                .query(Row.class)
                .list();
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
    record Row(String light, String department, String service, String ground, long cases) {}
}
