package cn.suyuanban.bench.board;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes in bulk what the county's other figures are counted from. In 10,000 cases there is what the county published of a year:
 * some 950 requests to the hotline, 110 problems, 90 projects and 90 visits, 27 leads; of investment a little more.
 */
final class CountyFacts {

    private static final String CASES =
            " from case_file f where f.id like 'bench-%%' and f.service = '%s' order by f.id";
    private static final String REQUESTS = CASES.formatted("hotline-request");
    private static final String N = "cast(substring(f.id from 7) as bigint)";

    private final JdbcClient jdbc;

    CountyFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write() {
        hotline();
        problems();
        projects();
        visits();
        leads();
        investment();
    }

    private void hotline() {
        insert(
                "hotline_request (case_id, number, channel, asker, type, confidential, reachable, received_at, respond_by, status)"
                        + " select f.id, f.number, case when mod(" + N
                        + ", 50) = 1 then 'THEME' else 'PHONE' end, 'PERSON', 'HELP',"
                        + " false, mod(" + N + ", 20) <> 3, f.received_at, " + after(7_200)
                        + ", case when f.closed_at is null then 'SIGNED' else 'CLOSED' end" + REQUESTS);
        event("REGISTER", "RECEIVED", 0, REQUESTS);
        event("DISPATCH", "DISPATCHED", 600, REQUESTS);
        event("SIGN", "SIGNED", 1_800, REQUESTS);
        event("CONTACT", "SIGNED", 3_600, REQUESTS.replace(" order", " and mod(" + N + ", 25) <> 7 order"));
        String closed = REQUESTS.replace(" order", " and f.closed_at is not null order");
        insert("hotline_event (case_id, act, status, actor, at, unit, due) select f.id, 'REPLY', 'REPLIED', 'clerk',"
                + " f.closed_at - 3600 * interval '1' second, 'unit-1', f.promised_due" + closed);
        insert("hotline_event (case_id, act, status, actor, at) select f.id, 'REWORK', 'SIGNED', 'clerk',"
                + " f.closed_at - 3000 * interval '1' second"
                + closed.replace(" order", " and mod(" + N + ", 30) = 4 order"));
        insert("hotline_event (case_id, act, status, actor, at) select f.id, 'CLOSE', 'CLOSED', 'clerk', f.closed_at"
                + closed);
        insert("hotline_call_back (case_id, at, contacted, solved, satisfaction) select f.id,"
                + " f.closed_at - 1800 * interval '1' second, mod(" + N + ", 9) <> 1, mod(" + N + ", 12) <> 5,"
                + " case when mod(" + N + ", 15) = 2 then 'DISSATISFIED' else 'SATISFIED' end" + closed);
    }

    private void event(String act, String status, int seconds, String rows) {
        insert("hotline_event (case_id, act, status, actor, at, due) select f.id, '" + act + "', '" + status
                + "', 'clerk', " + after(seconds) + ", f.promised_due" + rows);
    }

    private void problems() {
        String rows = CASES.formatted("raise-problem");
        insert(
                "problem (case_id, number, source, enterprise, found_on, found_by, description, category, severity, common,"
                        + " status) select f.id, f.number, 'VISIT', '示例企业', cast(f.received_at as date), 'clerk', '示例问题', 'LAND',"
                        + " 'NORMAL', false, case when f.closed_at is null then 'WORKING' else 'CLOSED' end" + rows);
        String closed = rows.replace(" order", " and f.closed_at is not null order");
        problem("REGISTER', 'REGISTERED", after(0), rows);
        problem("ASSIGN', 'ASSIGNED", after(60), rows);
        problem("PLAN', 'WORKING", after(3_600), rows);
        problem("SUBMIT', 'SUBMITTED", "f.closed_at - 600 * interval '1' second", closed);
        problem("CLOSE', 'CLOSED", "f.closed_at", closed);
    }

    private void problem(String act, String at, String rows) {
        insert("problem_event (case_id, act, status, actor, at) select f.id, '" + act + "', 'clerk', " + at + rows);
    }

    private void projects() {
        String rows = CASES.formatted("project-escort");
        insert(
                "project (code, name, cluster, industrial, leader, head, unit, started, note, schedule_version, case_number)"
                        + " select f.number, '示例项目', '示例集群' || mod(" + N + ", 6), mod(" + N
                        + ", 5) < 2, 'leader', 'head',"
                        + " 'unit-1', cast(f.received_at as date), '', 0, f.number" + rows);
        insert("project_snapshot (code, as_of, stage, amount, invested, image, recorded_at, recorded_by)"
                + " select f.number, cast(f.received_at + m.months * 30 * interval '1' day as date),"
                + " case when m.months < 4 then 'PREPARATION' when m.months < 9 then 'CONTINUED' else 'COMPLETED' end,"
                + " 1000000 * (50 + mod(" + N + ", 700)), 1000000 * m.months, '', f.received_at"
                + " + m.months * 30 * interval '1' day, 'clerk' from case_file f, (values (0), (1), (2), (3), (4), (5), (6),"
                + " (7), (8), (9), (10), (11)) m (months) where f.id like 'bench-%' and f.service = 'project-escort'"
                + " and f.received_at + m.months * 30 * interval '1' day < current_timestamp order by f.id, m.months");
    }

    private void visits() {
        insert("visit (case_id, number, enterprise, name_key, way, planned_on, escort, planned_by, status, held_on)"
                + " select f.id, f.number, '示例企业', '示例企业', 'VISIT', cast(f.received_at as date), '', 'clerk',"
                + " case when f.closed_at is null then 'PLANNED' else 'HELD' end, cast(f.closed_at as date)"
                + CASES.formatted("research-visit"));
    }

    private void leads() {
        insert("lead (id, case_id, source, received_at, awaited, status, people, accepted_at, closed_at)"
                + " select f.number, f.id, 'LETTER', f.received_at, false, case when f.closed_at is null then 'WORKING'"
                + " else 'CLOSED' end, case when f.closed_at is null then null else 1 end, f.accepted_at, f.closed_at"
                + CASES.formatted("conduct-lead"));
    }

    private void investment() {
        String rows = CASES.formatted("investment-lead");
        insert("investment_lead (case_id, number, investor, project, cluster, amount, link_kind) select f.id, f.number,"
                + " '示例投资方', '示例项目', '示例集群' || mod(" + N + ", 6), 1000000 * (20 + mod(" + N + ", 300)), 'FIRST'"
                + rows);
        lead("REGISTER", "null", 0, 1, rows);
        lead("JUDGE", "null", 86_400, 1, rows);
        lead("SIGN", "1000000 * (20 + mod(" + N + ", 300))", 864_000, 2, rows);
        lead("HAND_OVER", "null", 1_728_000, 4, rows);
    }

    /** Of so many leads one, on its project if it is handed over. */
    private void lead(String act, String amount, int seconds, int ofSoMany, String rows) {
        insert("investment_event (case_id, act, subject, passed, amount, actor, at) select f.id, '" + act
                + "', case when '" + act
                + "' = 'HAND_OVER' then (select min(p.code) from project p) else 'unit-1' end, true, "
                + amount + ", 'clerk', " + after(seconds)
                + rows.replace(
                        " order",
                        " and mod(" + N + " / 1000, " + ofSoMany + ") = 0 and " + after(seconds)
                                + " < current_timestamp order"));
    }

    private static String after(int seconds) {
        return "f.received_at + " + seconds + " * interval '1' second";
    }

    private void insert(String rest) {
        jdbc.sql("insert into " + rest).update();
    }
}
