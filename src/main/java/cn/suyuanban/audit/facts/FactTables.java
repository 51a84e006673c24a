package cn.suyuanban.audit.facts;

import static cn.suyuanban.audit.facts.Fact.changing;
import static cn.suyuanban.audit.facts.Fact.growing;

import java.util.List;

/** Every table whose rows are sealed with their case; who writes to one marks the case as changed. */
public final class FactTables {

    static final List<Fact> ALL = List.of(
            new Fact("case_file", "case_file t", "t.id", false),
            changing("case_step"),
            new Fact("case_step_due", "case_step_due t join case_step s on s.id = t.step_id", "s.case_id", true),
            growing("clock_event"),
            growing("notice"),
            growing("review_result"));

    private FactTables() {}

    public static List<String> names() {
        return ALL.stream().map(Fact::table).toList();
    }
}
