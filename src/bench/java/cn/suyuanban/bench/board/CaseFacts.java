package cn.suyuanban.bench.board;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the facts of cases in bulk: 40 flows and 15 departments of unequal size, three years of days, lights, pauses, ends that
 * were moved. The same SQL on H2 and PostgreSQL; what looks like chance is the case's own number, so every run is alike.
 */
final class CaseFacts {

    static final int DAYS = 1095;

    /** No case takes longer, so that the last ones are closed today. */
    private static final long LONGEST = 17;

    private static final String CLOSED_AFTER =
            " (case when mod(n, 100) < 94 then mod(n * 31, 90) + 5 else 101 + mod(n * 31, 60) end) * promise / 100";

    private final JdbcClient jdbc;
    private final boolean h2;
    private final LocalDate today;

    CaseFacts(JdbcClient jdbc, boolean h2, LocalDate today) {
        this.jdbc = jdbc;
        this.h2 = h2;
        this.today = today;
    }

    /** Cases that came and went within the three years before today. */
    void finished(int from, int howMany) {
        String start = "timestamp with time zone '" + today.minusDays(DAYS + LONGEST) + " 00:00:00+08'";
        jdbc.sql("create table bench_case as select 'bench-' || n as id, n, " + service() + " as service, "
                        + department("n * 7") + " as first_unit, " + department("n * 11 + 5") + " as second_unit, "
                        + start
                        + " + (" + DAYS + " * cast(n - " + from + " as bigint) / " + howMany
                        + ") * interval '1' day + (32400 + mod(n * 37, 28800)) * interval '1' second as received_at,"
                        + " (1 + mod(n * 13, 10)) * 86400 as promise, 'STOPPED' as state from " + series(from, howMany))
                .update();
        String closed = "received_at + (7200 +" + CLOSED_AFTER + ") * interval '1' second";
        write(closed, closed, "case when mod(n, 100) < 94 then null else 'RED' end");
    }

    /** Cases that are open today, most of them green. */
    void open(int from, int howMany) {
        jdbc.sql("create table bench_case as select 'bench-' || n as id, n, " + service() + " as service, "
                        + department("n * 7") + " as first_unit, " + department("n * 11 + 5") + " as second_unit,"
                        + " current_timestamp - (7200 + case when mod(n, 100) < 93 then mod(n * 31, 99)"
                        + " else 101 + mod(n * 31, 900) end * (1 + mod(n * 13, 10)) * 864) * interval '1' second"
                        + " as received_at, (1 + mod(n * 13, 10)) * 86400 as promise,"
                        + " case when mod(n, 100) in (7, 23, 61) then 'PAUSED' else 'RUNNING' end as state from "
                        + series(from, howMany))
                .update();
        write(
                "cast(null as timestamp with time zone)",
                "case when mod(n, 3) = 0 then cast(null as timestamp with time zone)"
                        + " else received_at + 10800 * interval '1' second end",
                "case when mod(n, 100) >= 93 then 'RED' when mod(n * 31, 99) > 89 then 'ORANGE'"
                        + " when mod(n * 31, 99) > 69 then 'YELLOW' end");
    }

    private void write(String closed, String firstClosed, String rung) {
        jdbc.sql("insert into case_file (id, number, service, service_name, applicant, received_at, accepted_at,"
                        + " promised_limit, promised_due, statutory_due, closed_at, outcome, clock_state, paused_at, town)"
                        + " select id, 'B' || n, service, '示例事项', '示例申请人' || mod(n, 20000), received_at,"
                        + " received_at + 7200 * interval '1' second, promise / 86400 || 'D'," + due("promise") + ","
                        + due("promise * 2") + ", " + closed + ", case when " + closed + " is null then null"
                        + " when mod(n, 20) = 0 then '不予许可' else '准予许可' end, state, case when state = 'PAUSED'"
                        + " then received_at + 9000 * interval '1' second end, '示例乡镇' || mod(n, 10) from bench_case"
                        + " order by n")
                .update();
        limits("id", "'CASE'", "cast(null as varchar(64))", "received_at", closed, rung, "promise");
        limits("id || '-1'", "'STEP'", "first_unit", "received_at", firstClosed, "null", "promise / 4");
        String second = "received_at + 10800 * interval '1' second";
        limits("id || '-2'", "'STEP'", "second_unit", second, closed, rung, "promise");
        events();
        jdbc.sql("drop table bench_case").update();
    }

    private void limits(
            String id, String scope, String unit, String opened, String closed, String rung, String promise) {
        jdbc.sql("insert into case_step (id, case_id, scope, element, name, department, opened_at, counted_from,"
                        + " promised_limit, due_at, statutory_due_at, closed_at, last_rung) select " + id + ", id, "
                        + scope
                        + ", 'Activity_Check', '示例环节', " + unit + ", " + opened + ", " + opened + ", '5WD',"
                        + due(promise)
                        + "," + due("promise * 2") + ", " + closed + ", " + rung + " from bench_case where " + opened
                        + " <= current_timestamp order by n")
                .update();
    }

    /** Of twelve cases one was paused, which moved its end; each that was late was told of. */
    private void events() {
        String paused = " from bench_case where mod(n, 12) = 7 and state = 'STOPPED' or state = 'PAUSED' order by n";
        event("'ACCEPTED'", "7200", "null", " from bench_case order by n");
        event("'PAUSED'", "9000", "case when mod(n, 5) = 0 then 'expert-review' else 'supplement' end", paused);
        event("'RESUMED'", "9600", "null", paused.replace(" or state = 'PAUSED'", ""));
        jdbc.sql(
                        "insert into case_step_due (step_id, until_at, due_at) select id, received_at + 9600 * interval '1' second,"
                                + due("promise - 600") + paused.replace(" or state = 'PAUSED'", ""))
                .update();
        jdbc.sql("insert into notice (case_id, step_id, rung, kind, recipient, title, body, issued_at)"
                        + " select id, id, r.rung, r.rung, 'window-head', '示例通知', '示例通知正文', "
                        + due("promise * r.share / 100")
                        + " from bench_case, (values ('YELLOW', 70), ('ORANGE', 90), ('RED', 100))"
                        + " r (rung, share) where mod(n, 100) >= 94 or (r.share < 100 and mod(n, 10) = 3) order by n")
                .update();
    }

    private void event(String kind, String after, String ground, String rows) {
        jdbc.sql("insert into clock_event (case_id, kind, at, ground) select id, " + kind + ", received_at + " + after
                        + " * interval '1' second, " + ground + rows)
                .update();
    }

    private static String due(String seconds) {
        return " received_at + (7200 + " + seconds + ") * interval '1' second";
    }

    private static String service() {
        return "case when mod(n, 1000) < 95 then 'hotline-request' when mod(n, 1000) < 106 then 'raise-problem'"
                + " when mod(n, 1000) < 115 then 'project-escort' when mod(n, 1000) < 124 then 'research-visit'"
                + " when mod(n, 1000) < 127 then 'conduct-lead' when mod(n, 1000) < 129 then 'investment-lead'"
                + " else 'service-' || mod(n * 7919, 197) * mod(n * 104729, 193) / 1000 end";
    }

    private static String department(String number) {
        return "'unit-' || mod(" + number + ", 41) * mod(" + number + ", 37) / 100";
    }

    private String series(int from, int howMany) {
        int last = from + howMany - 1;
        return h2
                ? "(select cast(x as bigint) as n from system_range(" + from + ", " + last + ")) s"
                : "(select cast(x as bigint) as n from generate_series(" + from + ", " + last + ") x) s";
    }
}
