package cn.suyuanban.figures.county;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects and their investment by the last figures up to a day, as they had been reported by then. */
@Component
@Order(6)
class ProjectFigures implements Measure {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);

    private static final String ROWS =
            "select p.cluster, s.stage, coalesce(p.industrial, false) as industrial, s.amount"
                    + " from project p join project_snapshot s on s.id = (select h.id from project_snapshot h"
                    + " where h.code = p.code and h.as_of <= :day and h.recorded_at <= :known"
                    + " order by h.as_of desc, h.id desc limit 1)";

    private final JdbcClient jdbc;

    ProjectFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> ids() {
        return List.of(
                "projects",
                "projects-investment",
                "projects-large-industrial",
                "projects-large-industrial-investment",
                "project-clusters");
    }

    @Override
    public List<Figure> read(Scope scope) {
        List<Row> rows = jdbc.sql(ROWS)
                .param("day", scope.day())
                .param("known", offset(Known.at(scope)))
                .query(Row.class)
                .list();
        List<Row> large = rows.stream()
                .filter(row -> row.industrial() && row.amount().compareTo(LARGE) >= 0)
                .toList();
        BigDecimal clusters =
                BigDecimal.valueOf(rows.stream().map(Row::cluster).distinct().count());
        return List.of(
                figure("projects", "项目数", "截至当日有数据的项目", "个", count(rows)).by(parts(rows, ProjectFigures::count)),
                figure("projects-investment", "项目总投资", "上述项目的总投资之和", "百万元", millions(rows))
                        .by(parts(rows, ProjectFigures::millions)),
                figure("projects-large-industrial", "亿元以上工业项目数", "总投资 1 亿元及以上的工业项目", "个", count(large)),
                figure("projects-large-industrial-investment", "亿元以上工业项目总投资", "上述项目的总投资之和", "百万元", millions(large)),
                figure("project-clusters", "产业集群数", "截至当日有项目的产业集群", "个", clusters));
    }

    private static Figure figure(String id, String name, String counted, String unit, BigDecimal value) {
        return Figure.count(id, name, Definition.of(counted, Known.WHOLE), unit, value);
    }

    private static List<Part> parts(List<Row> rows, Function<List<Row>, BigDecimal> value) {
        return Stream.concat(parts("cluster", rows, Row::cluster, value), parts("stage", rows, Row::stage, value))
                .toList();
    }

    private static Stream<Part> parts(
            String by, List<Row> rows, Function<Row, String> key, Function<List<Row>, BigDecimal> value) {
        return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(part -> Part.count(by, part.getKey(), part.getKey(), value.apply(part.getValue())));
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
    record Row(String cluster, String stage, boolean industrial, BigDecimal amount) {}
}
