package cn.suyuanban.figures.county;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Projects and their investment by the last figures up to a day, as they had been reported by then. */
@Component
@Order(6)
class ProjectFigures implements Measure {

    private static final String PROJECTS = "projects";
    private static final String INVESTMENT = "projects-investment";
    private static final String LARGE = "projects-large-industrial";
    private static final String LARGE_INVESTMENT = "projects-large-industrial-investment";
    private static final String CLUSTERS = "project-clusters";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MUCH = BigDecimal.valueOf(100_000_000);

    private static final String ROWS =
            "select p.code, p.name, p.cluster, s.stage, coalesce(p.industrial, false) as industrial, s.amount"
                    + " from project p join project_snapshot s on s.id = (select h.id from project_snapshot h"
                    + " where h.code = p.code and h.as_of <= :day and h.recorded_at <= :known"
                    + " order by h.as_of desc, h.id desc limit 1)";

    private final JdbcClient jdbc;

    ProjectFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> ids() {
        return List.of(PROJECTS, INVESTMENT, LARGE, LARGE_INVESTMENT, CLUSTERS);
    }

    @Override
    public List<Figure> read(Scope scope) {
        List<Row> rows = rows(scope);
        List<Row> large = large(rows);
        BigDecimal clusters = BigDecimal.valueOf(clusters(rows).count());
        return List.of(
                figure(PROJECTS, "项目数", "截至当日有数据的项目", "个", count(rows)).by(parts(rows, ProjectFigures::count)),
                figure(INVESTMENT, "项目总投资", "截至当日有数据的项目的总投资之和", "百万元", millions(rows))
                        .by(parts(rows, ProjectFigures::millions)),
                figure(LARGE, "亿元以上工业项目数", "总投资 1 亿元及以上的工业项目", "个", count(large)),
                figure(LARGE_INVESTMENT, "亿元以上工业项目总投资", "总投资 1 亿元及以上的工业项目的总投资之和", "百万元", millions(large)),
                figure(CLUSTERS, "产业集群数", "截至当日有项目的产业集群", "个", clusters));
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        List<Row> rows = rows(scope);
        Stream<Line> lines =
                switch (id) {
                    case CLUSTERS -> clusters(rows).map(ProjectFigures::cluster);
                    case LARGE -> large(rows).stream().map(Row::line);
                    case LARGE_INVESTMENT -> large(rows).stream().map(Row::worth);
                    case INVESTMENT -> in(slice, rows).map(Row::worth);
                    default -> in(slice, rows).map(Row::line);
                };
        if (!PROJECTS.equals(id) && !INVESTMENT.equals(id)) {
            Pages.requireWhole(slice);
        }
        return Optional.of(Pages.of(lines, slice));
    }

    private List<Row> rows(Scope scope) {
        return jdbc.sql(ROWS)
                .param("day", scope.day())
                .param("known", offset(Known.at(scope)))
                .query(Row.class)
                .list();
    }

    private static List<Row> large(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.industrial() && row.amount().compareTo(MUCH) >= 0)
                .toList();
    }

    private static Stream<String> clusters(List<Row> rows) {
        return rows.stream()
                .map(Row::cluster)
                .filter(cluster -> !cluster.isEmpty())
                .distinct();
    }

    private static Line cluster(String name) {
        return Line.of(
                name,
                name,
                UriComponentsBuilder.fromPath("/projects")
                        .queryParam("cluster", "{cluster}")
                        .encode()
                        .buildAndExpand(name)
                        .toUriString());
    }

    private static Stream<Row> in(Slice slice, List<Row> rows) {
        return slice.by() == null
                ? rows.stream()
                : rows.stream().filter(row -> key(slice.by()).apply(row).equals(slice.key()));
    }

    private static Function<Row, String> key(By by) {
        return switch (by) {
            case CLUSTER -> Row::cluster;
            case STAGE -> Row::stage;
            default -> throw FigureUnknownException.part();
        };
    }

    private static Figure figure(String id, String name, String counted, String unit, BigDecimal value) {
        return Figure.count(id, name, Definition.of(counted, Known.WHOLE), unit, value)
                .opening();
    }

    private static List<Part> parts(List<Row> rows, Function<List<Row>, BigDecimal> value) {
        return Stream.of(By.CLUSTER, By.STAGE)
                .flatMap(by -> parts(by, rows, value))
                .toList();
    }

    private static Stream<Part> parts(By by, List<Row> rows, Function<List<Row>, BigDecimal> value) {
        return rows.stream()
                .collect(Collectors.groupingBy(key(by), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> Part.count(by, part.getKey(), name(by, part.getKey()), value.apply(part.getValue())));
    }

    private static String name(By by, String key) {
        if (by == By.STAGE) {
            return Stage.valueOf(key).chinese();
        }
        return key.isEmpty() ? "未填写" : key;
    }

    private static BigDecimal count(List<Row> rows) {
        return BigDecimal.valueOf(rows.size());
    }

    private static BigDecimal millions(List<Row> rows) {
        return rows.stream()
                .map(Row::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(MILLION);
    }

    /** @param amount in yuan */
    record Row(String code, String name, String cluster, String stage, boolean industrial, BigDecimal amount) {

        Line line() {
            return Line.of(code, name, Pages.address("projects", code));
        }

        Line worth() {
            return line().worth(amount);
        }
    }
}
