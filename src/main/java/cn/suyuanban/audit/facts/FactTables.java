package cn.suyuanban.audit.facts;

import static cn.suyuanban.audit.FactFile.CASE;
import static cn.suyuanban.audit.FactFile.CHAIN;
import static cn.suyuanban.audit.FactFile.HOLIDAYS;
import static cn.suyuanban.audit.FactFile.LEAD;
import static cn.suyuanban.audit.FactFile.PROJECT;

import cn.suyuanban.audit.FactFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every table whose rows are sealed with their file; who writes to one marks the file as changed.
 *
 * <p>Tables that are added come with a new generation: what they hold already is taken in once, and protected from then on.
 */
public final class FactTables {

    /** The last generation; {@link cn.suyuanban.audit.chain} says how far it is covered. */
    public static final int GENERATION = 2;

    static final List<Fact> ALL = Stream.of(ledger(), papers(), matters(), projects(), others())
            .flatMap(List::stream)
            .toList();

    private static final String CASE_ID = "case_id";

    private FactTables() {}

    public static List<String> names() {
        return ALL.stream().map(Fact::table).toList();
    }

    static List<Fact> of(FactFile file) {
        return ALL.stream().filter(fact -> fact.file() == file).toList();
    }

    /** What was sealed from the beginning. */
    private static List<Fact> ledger() {
        return Stream.of(
                        Fact.changing(CASE, "case_file", "id"),
                        Fact.changing(CASE, "case_step", CASE_ID),
                        Fact.growing(CASE, "case_step_due", CASE_ID).of("case_step", "p.id = t.step_id"),
                        Fact.growing(CASE, "clock_event", CASE_ID),
                        Fact.growing(CASE, "notice", CASE_ID),
                        Fact.growing(CASE, "review_result", CASE_ID))
                .map(fact -> fact.since(1))
                .toList();
    }

    /** What was handed in, issued and said about a case. */
    private static List<Fact> papers() {
        return List.of(
                Fact.growing(CASE, "application", CASE_ID),
                Fact.growing(CASE, "case_contact", CASE_ID).keys(2),
                Fact.changing(CASE, "material", CASE_ID),
                Fact.growing(CASE, "document", CASE_ID),
                Fact.changing(CASE, "tracking_code", CASE_ID),
                Fact.growing(CASE, "rating", CASE_ID));
    }

    /** Cases of a kind of their own. */
    private static List<Fact> matters() {
        return List.of(
                Fact.changing(CASE, "problem", CASE_ID),
                Fact.changing(CASE, "problem_assignment", CASE_ID),
                Fact.growing(CASE, "problem_support", CASE_ID)
                        .of("problem_assignment", "p.id = t.assignment_id")
                        .keys(2),
                Fact.growing(CASE, "problem_event", CASE_ID),
                Fact.growing(CASE, "problem_taken_over", CASE_ID),
                Fact.changing(CASE, "visit", CASE_ID),
                Fact.changing(CASE, "visit_participant", CASE_ID),
                Fact.growing(CASE, "visit_finding", CASE_ID),
                Fact.changing(CASE, "hotline_request", CASE_ID),
                Fact.growing(CASE, "hotline_dispatch", CASE_ID),
                Fact.growing(CASE, "hotline_support", CASE_ID)
                        .of("hotline_dispatch", "p.id = t.dispatch_id")
                        .keys(2),
                Fact.growing(CASE, "hotline_event", CASE_ID),
                Fact.growing(CASE, "hotline_call_back", CASE_ID),
                Fact.changing(CASE, "hotline_exclusion", CASE_ID),
                Fact.changing(CASE, "investment_lead", CASE_ID),
                Fact.growing(CASE, "investment_event", CASE_ID));
    }

    private static List<Fact> projects() {
        String code = "code";
        return List.of(
                Fact.changing(PROJECT, "project", code),
                Fact.changing(PROJECT, "project_member", code).keys(2),
                Fact.growing(PROJECT, "project_snapshot", code),
                Fact.growing(PROJECT, "project_change", code).keys(2),
                Fact.growing(PROJECT, "project_milestone", code).keys(2 + 2),
                Fact.growing(PROJECT, "project_report", code),
                Fact.growing(PROJECT, "project_indicator", code),
                Fact.growing(PROJECT, "project_breach", code));
    }

    private static List<Fact> others() {
        String chain = "chain";
        String lead = "lead_id";
        return List.of(
                Fact.changing(CHAIN, "industry_chain", "name"),
                Fact.changing(CHAIN, "chain_gap", chain).keys(2),
                Fact.changing(CHAIN, "chain_target", chain).keys(1 + 2),
                Fact.growing(CHAIN, "chain_lead", chain).keys(1 + 2),
                Fact.changing(LEAD, "lead", "id"),
                Fact.changing(LEAD, "lead_sealed", lead),
                Fact.changing(LEAD, "lead_file", lead).inPieces(),
                new Fact(
                        "holiday_notice",
                        "holiday_notice t",
                        HOLIDAYS,
                        "cast(t.notice_year as varchar(16))",
                        1,
                        true,
                        GENERATION,
                        false));
    }
}
