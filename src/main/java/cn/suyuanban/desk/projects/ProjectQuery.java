package cn.suyuanban.desk.projects;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.Viewer;
import cn.suyuanban.schedule.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of the list asks for.
 *
 * @param atLeast total investment in 万元
 * @param after the last code of the page before
 * @param day the day whose sums are shown, today if null
 */
record ProjectQuery(
        String cluster,
        String leader,
        Light light,
        Stage stage,
        BigDecimal atLeast,
        String after,
        @DateTimeFormat(iso = ISO.DATE) LocalDate day) {

    static final ProjectQuery ALL = new ProjectQuery(null, null, null, null, null, null, null);

    private static final int WAN = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    ProjectQuery {
        cluster = Asked.plain(cluster);
        leader = Asked.plain(leader);
        after = Asked.plain(after);
        atLeast = atLeast == null || atLeast.signum() <= 0 ? null : atLeast.min(MOST);
    }

    ProjectFilter filter(Viewer viewer) {
        return new ProjectFilter(cluster, leader, stage, atLeast == null ? null : atLeast.movePointRight(WAN), viewer);
    }

    /** The same list from another code on, "" for the first page. */
    public String from(String code) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("cluster", cluster);
        said.put("leader", leader);
        said.put("light", light);
        said.put("stage", stage);
        said.put("atLeast", atLeast == null ? null : atLeast.toPlainString());
        said.put("day", day);
        said.put("after", Asked.plain(code));
        return Asked.address("/projects", said);
    }
}
