package cn.suyuanban.lead.figures;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.lead.conduct.Aspect;
import cn.suyuanban.lead.figures.LeadFigures.Row;
import cn.suyuanban.lead.figures.Suppression.Column;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Figures about leads (线索统计), for whole quarters that are over.
 *
 * <p>Any other period would do, were it not that two of them tell the difference, which may be a single lead.
 */
@Repository
public class LeadStatistics {

    private static final String UNCLASSIFIED = "尚未分类";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of a quarter, empty while it is not over; they stay as they are. */
    public Optional<LeadFigures> of(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 1, 1).plusMonths(3L * (quarter - 1));
        Instant from = WorkingCalendar.startOf(first);
        Instant to = WorkingCalendar.startOf(first.plusMonths(3));
        if (clock.instant().isBefore(to)) {
            return Optional.empty();
        }
        List<String> aspects = Stream.concat(Arrays.stream(Aspect.values()).map(Aspect::name), Stream.of(""))
                .toList();
        Column received = column(
                aspects,
                "select aspect, count(*) as n from lead where case_id is not null and received_at >= ? and received_at < ? group by aspect",
                from,
                to);
        Column closed = column(
                aspects,
                "select aspect, count(*) as n from lead where closed_at >= ? and closed_at < ? group by aspect",
                from,
                to);
        Column people = column(
                aspects,
                "select aspect, sum(coalesce(people, 0)) as n from lead where closed_at >= ? and closed_at < ? group by aspect",
                from,
                to);
        return Optional.of(figures(year, quarter, aspects, received, closed, people));
    }

    private static LeadFigures figures(
            int year, int quarter, List<String> aspects, Column received, Column closed, Column people) {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, aspects.size())
                .forEach(row -> rows.add(new Row(
                        aspects.get(row).isEmpty()
                                ? UNCLASSIFIED
                                : Aspect.valueOf(aspects.get(row)).chinese(),
                        received.rows().get(row),
                        closed.rows().get(row),
                        people.rows().get(row))));
        return new LeadFigures(year, quarter, rows, new Row("合计", received.total(), closed.total(), people.total()));
    }

    private Column column(List<String> aspects, String sql, Instant from, Instant to) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql)
                .params(offset(from), offset(to))
                .query((row, index) ->
                        Map.entry(Optional.ofNullable(row.getString("aspect")).orElse(""), row.getLong("n")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return Suppression.apply(
                aspects.stream().map(aspect -> counts.getOrDefault(aspect, 0L)).toList());
    }
}
