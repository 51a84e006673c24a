package cn.suyuanban.problem.list;

import static cn.suyuanban.ledger.Times.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A choice of an onlooker as a condition on problem {@code p} and the assignment {@code a} that holds. */
final class Conditions {

    /** Every problem with the assignment that holds. */
    static final String TABLES = " from problem p left join problem_assignment a on a.id ="
            + " (select max(l.id) from problem_assignment l where l.case_id = p.case_id)";

    private static final String NAMED = "(a.leader in (:groups) or a.unit in (:groups) or a.supervisor in (:groups)"
            + " or exists (select 1 from problem_support s where s.assignment_id = a.id and s.unit in (:groups)))";
    private static final String LATE = "exists (select 1 from case_step t where t.case_id = p.case_id"
            + " and t.scope = 'STEP' and t.closed_at is null and t.due_at < :now)";

    private final List<String> all = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    private Conditions() {}

    static Conditions of(Onlooker onlooker, Choice choice, Instant now) {
        Conditions conditions = new Conditions();
        if (!onlooker.seesAll()) {
            conditions.namedIn(onlooker.groups());
        }
        conditions.equal("p.status", "status", choice.status());
        conditions.equal("p.category", "category", choice.category());
        conditions.equal("p.source", "source", choice.source());
        conditions.add("a.unit = :unit", "unit", choice.unit());
        conditions.add("a.leader = :leader", "leader", choice.leader());
        conditions.add("p.found_on >= :from", "from", choice.from());
        conditions.add("p.found_on <= :to", "to", choice.to());
        if (choice.enterprise() != null) {
            conditions.add("p.enterprise like :enterprise escape '!'", "enterprise", containing(choice.enterprise()));
        }
        if (choice.open()) {
            conditions.all.add("p.status <> 'CLOSED'");
        }
        conditions.colour(choice.colour(), now);
        return conditions;
    }

    Conditions before(String number) {
        add("p.number < :before", "before", number);
        return this;
    }

    String sql() {
        return TABLES + " where " + String.join(" and ", all);
    }

    Map<String, Object> values() {
        return values;
    }

    private void colour(Colour colour, Instant now) {
        if (colour == null) {
            return;
        }
        switch (colour) {
            case GREEN -> all.add("p.status = 'CLOSED'");
            case YELLOW -> add("p.status <> 'CLOSED' and not " + LATE, "now", offset(now));
            case RED -> add("p.status <> 'CLOSED' and " + LATE, "now", offset(now));
        }
    }

    /** Somebody in no group at all is named nowhere. */
    private void namedIn(Set<String> groups) {
        if (groups.isEmpty()) {
            all.add("1 = 0");
        } else {
            add(NAMED, "groups", groups);
        }
    }

    private void equal(String column, String name, Enum<?> value) {
        add(column + " = :" + name, name, value == null ? null : value.name());
    }

    private void add(String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    private static String containing(String part) {
        return '%' + part.replaceAll("[!%_]", "!$0") + '%';
    }
}
