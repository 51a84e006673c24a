package cn.suyuanban.hotline.list;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The list of requests; a page costs the same however long it is. */
@Service
public class HotlineLists {

    private static final String TABLES = " from hotline_request r join hotline_event e on e.id ="
            + " (select max(l.id) from hotline_event l where l.case_id = r.case_id)"
            + " left join hotline_dispatch d on d.id ="
            + " (select max(h.id) from hotline_dispatch h where h.case_id = r.case_id)";

    private static final String LATE = "r.status in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'SIGNED') and e.due < :now";

    private final JdbcClient jdbc;

    HotlineLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the requests chosen, the newest number first.
     *
     * @param before the last number of the page before, null for the first
     */
    public List<Listed> page(Choice choice, String before, int size, Instant now) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        add(
                "r.status = :status",
                "status",
                choice.status() == null ? null : choice.status().name(),
                all,
                values);
        add("d.unit = :unit", "unit", choice.unit(), all, values);
        add("r.theme = :theme", "theme", choice.theme(), all, values);
        add(LATE, "now", choice.late() ? offset(now) : null, all, values);
        add("r.number < :before", "before", before, all, values);
        return jdbc.sql("select r.*, d.unit, e.due" + TABLES + " where " + String.join(" and ", all)
                        + " order by r.number desc limit " + size)
                .params(values)
                .query(HotlineLists::listed)
                .list();
    }

    /** The themes and units there are requests of. */
    public List<String> themes() {
        return jdbc.sql("select distinct theme from hotline_request where theme is not null order by theme")
                .query(String.class)
                .list();
    }

    public List<String> units() {
        return jdbc.sql("select distinct unit from hotline_dispatch order by unit")
                .query(String.class)
                .list();
    }

    private static void add(String condition, String name, Object value, List<String> all, Map<String, Object> values) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        return new Listed(
                row.getString("case_id"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getString("type") == null ? null : Type.valueOf(row.getString("type")),
                row.getString("urgency") == null ? null : Urgency.valueOf(row.getString("urgency")),
                row.getString("theme"),
                row.getString("place"),
                instant(row, "received_at"),
                row.getString("unit"),
                instant(row, "due"));
    }
}
