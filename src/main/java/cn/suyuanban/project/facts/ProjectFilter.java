package cn.suyuanban.project.facts;

import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which projects a list shows.
 *
 * @param cluster only of this one, null for all
 * @param leader only of this one, null for all
 * @param stage only in this one by their last figures, null for all
 * @param atLeast only with this much investment in yuan, null for all
 * @param viewer only what concerns them, null for all
 */
public record ProjectFilter(String cluster, String leader, Stage stage, BigDecimal atLeast, Viewer viewer) {

    private static final String LAST =
            "(select s.%s from project_snapshot s where s.code = p.code order by s.as_of desc, s.id desc limit 1)";

    public static ProjectFilter all() {
        return seenBy(null);
    }

    /** All that concerns somebody. */
    public static ProjectFilter seenBy(Viewer viewer) {
        return new ProjectFilter(null, null, null, null, viewer);
    }

    /**
     * Conditions on {@code project p}, all of which must hold.
     *
     * @param said where the values of their parameters are put
     */
    List<String> conditions(Map<String, Object> said) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        condition(cluster, "cluster", "p.cluster = :cluster", said, conditions);
        condition(leader, "leader", "p.leader = :leader", said, conditions);
        condition(
                stage == null ? null : stage.name(), "stage", ":stage = " + LAST.formatted("stage"), said, conditions);
        condition(atLeast, "atLeast", ":atLeast <= " + LAST.formatted("amount"), said, conditions);
        if (viewer != null && !viewer.seesAll()) {
            condition(viewer.account(), "account", concerns(viewer), said, conditions);
            said.put("groups", viewer.groups());
        }
        return conditions;
    }

    private static String concerns(Viewer viewer) {
        String account = "p.leader = :account or p.head = :account or exists (select 1 from project_member m"
                + " where m.code = p.code and m.member = :account)";
        return viewer.groups().isEmpty()
                ? "(" + account + ")"
                : "(" + account + " or p.unit in (:groups) or exists (select 1 from project_milestone s"
                        + " where s.code = p.code and s.version = p.schedule_version and s.unit in (:groups)))";
    }

    private static void condition(
            Object value, String name, String sql, Map<String, Object> said, List<String> conditions) {
        if (value != null) {
            said.put(name, value);
            conditions.add(sql);
        }
    }
}
