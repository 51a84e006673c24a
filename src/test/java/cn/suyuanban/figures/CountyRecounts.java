package cn.suyuanban.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** The county's other figures once more, by plain statements over the raw tables as they were known at an instant. */
final class CountyRecounts {

    private static final String REQUESTS = "hotline_request r where r.channel <> 'THEME' and r.received_at < :at"
            + " and not " + did("'REDIRECT', 'FILE'");

    private static final String CONTACTED = "exists (select 1 from hotline_event e where e.case_id = r.case_id"
            + " and e.act = 'CONTACT' and e.at < :at and e.at <= r.respond_by)";

    private static final String WAITS_TOO_LONG = "exists (select 1 from hotline_event e where e.case_id = r.case_id"
            + " and e.at < :at and e.due < :at and e.status in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'SIGNED')"
            + " and not exists (select 1 from hotline_event n where n.case_id = r.case_id and n.at < :at and n.id > e.id))";

    private static final String REPLIED_LATE = "exists (select 1 from hotline_event e where e.case_id = r.case_id"
            + " and e.act = 'REPLY' and e.at < :at and e.at > e.due)";

    private static final String JUDGED =
            " and not exists (select 1 from hotline_exclusion x where x.case_id = r.case_id"
                    + " and x.granted and x.decided_at < :at)";

    private static final String PROBLEMS =
            "select count(*) from (select p.number, (select e.status from problem_event e"
                    + " where e.case_id = p.case_id and e.at < :at order by e.id desc limit 1) as state from problem p) q where ";

    private static final String PROJECTS = " from (select p.code, p.cluster, p.industrial, s.amount, row_number() over"
            + " (partition by s.code order by s.as_of desc, s.id desc) as place from project p join project_snapshot s"
            + " on s.code = p.code where s.as_of <= :day and s.recorded_at < :at) q where q.place = 1";

    private static final String LARGE = PROJECTS + " and q.industrial and q.amount >= 100000000";

    private static final String LEADS = " from investment_lead l where " + happened("REGISTER")
            + " and l.number not in (select o.linked_to from investment_lead o where o.link_kind = 'OWNER_CHANGE')";

    private static final String PROJECT_LEADS = LEADS + " and l.link_kind <> 'EXPANSION'";

    private static final String SIGNED = PROJECT_LEADS + " and " + happened("SIGN");

    private static final String LANDED = PROJECT_LEADS + " and " + happened("HAND_OVER");

    private static final String STARTED = LANDED + " and " + project("started");

    private static final String AMOUNT = "(select s.amount from investment_event s where s.case_id = l.case_id"
            + " and s.act = 'SIGN' and s.at < :at order by s.id desc limit 1)";

    private static final String RIPE = PROJECT_LEADS + " and exists (select 1 from investment_event s"
            + " where s.case_id = l.case_id and s.act = 'SIGN' and s.at < :ripe)";

    private static final String INVESTED = "select sum((select s.invested from project_snapshot s where s.code = p.code"
            + " and s.as_of <= :day and s.recorded_at < :at order by s.as_of desc, s.id desc limit 1)) from project p"
            + " where p.code in (select h.subject from investment_event h where h.act = 'HAND_OVER' and h.at < :at)";

    private CountyRecounts() {}

    static Map<String, Recount> all() {
        Map<String, Recount> all = new LinkedHashMap<>();
        all.put("hotline-requests", Recount.of("select count(*) from " + REQUESTS));
        all.put(
                "hotline-response",
                rate("r.reachable and (" + did("'CONTACT'") + " or r.respond_by < :at)", CONTACTED));
        all.put(
                "hotline-on-time",
                rate(
                        "(" + did("'REPLY'") + " or " + WAITS_TOO_LONG + ")",
                        "not " + REPLIED_LATE + " and not " + WAITS_TOO_LONG));
        all.put("hotline-first-time", rate(did("'CLOSE', 'SETTLE'") + JUDGED, "not " + did("'REWORK', 'CONSULT'")));
        all.put("hotline-solved", rate(asked("b.contacted") + JUDGED, asked("b.solved")));
        all.put(
                "hotline-satisfied",
                rate(
                        asked("b.contacted and b.satisfaction <> 'NOT_SAID'") + JUDGED,
                        asked("b.satisfaction in ('SATISFIED', 'FAIR')")));
        all.put("problems-found", Recount.of(PROBLEMS + "q.state is not null"));
        all.put("problems-closed", Recount.of(PROBLEMS + "q.state = 'CLOSED'"));
        all.put("problems-open", Recount.of(PROBLEMS + "q.state <> 'CLOSED'"));
        all.put("projects", Recount.of("select count(*)" + PROJECTS));
        all.put("projects-investment", Recount.of("select sum(q.amount) / 1000000" + PROJECTS));
        all.put("projects-large-industrial", Recount.of("select count(*)" + LARGE));
        all.put("projects-large-industrial-investment", Recount.of("select sum(q.amount) / 1000000" + LARGE));
        all.put("project-clusters", Recount.of("select count(distinct q.cluster)" + PROJECTS + " and q.cluster <> ''"));
        all.put(
                "visits-held",
                Recount.of("select count(*) from visit v where v.status = 'HELD' and v.held_on <= :day"));
        investment(all);
        return all;
    }

    private static void investment(Map<String, Recount> all) {
        all.put("investment-leads", Recount.of("select count(*)" + PROJECT_LEADS));
        all.put("investment-signed", Recount.of("select count(*)" + SIGNED));
        all.put("investment-landed", Recount.of("select count(*)" + LANDED));
        all.put("investment-started", Recount.of("select count(*)" + STARTED));
        all.put("investment-signed-amount", Recount.of("select sum(" + AMOUNT + ") / 1000000" + LEADS));
        all.put(
                "investment-chain-signed",
                Recount.of("select count(*)" + SIGNED + " and l.number in (select c.number from chain_lead c)"));
        all.put(
                "investment-region-signed",
                Recount.of("select count(*)" + SIGNED
                        + " and l.region in ('BEIJING_TIANJIN_HEBEI', 'YANGTZE_DELTA', 'PEARL_DELTA')"));
        all.put("investment-rate-conversion", of(SIGNED, PROJECT_LEADS));
        all.put("investment-rate-landing", of(RIPE + " and " + happened("HAND_OVER"), RIPE));
        all.put("investment-rate-start", of(STARTED, LANDED));
        all.put("investment-rate-production", of(STARTED + " and " + project("in_production"), STARTED));
        all.put("investment-rate-large-share", of(SIGNED + " and " + AMOUNT + " >= 100000000", SIGNED));
        all.put(
                "investment-rate-funds",
                new Recount(INVESTED, "select sum(" + AMOUNT + ")" + LEADS + " and " + happened("HAND_OVER")));
    }

    private static Recount of(String numerator, String denominator) {
        return new Recount("select count(*)" + numerator, "select count(*)" + denominator);
    }

    private static Recount rate(String asked, String good) {
        String all = REQUESTS + " and " + asked;
        return new Recount("select count(*) from " + all + " and " + good, "select count(*) from " + all);
    }

    private static String did(String acts) {
        return "exists (select 1 from hotline_event e where e.case_id = r.case_id and e.act in (" + acts
                + ") and e.at < :at)";
    }

    /** Whether the last call-back said so. */
    private static String asked(String said) {
        return "exists (select 1 from hotline_call_back b where b.case_id = r.case_id and b.at < :at and " + said
                + " and not exists (select 1 from hotline_call_back n where n.case_id = r.case_id and n.at < :at"
                + " and n.id > b.id))";
    }

    private static String happened(String act) {
        return "exists (select 1 from investment_event s where s.case_id = l.case_id and s.act = '" + act
                + "' and s.at < :at)";
    }

    private static String project(String date) {
        return "exists (select 1 from investment_event s join project p on p.code = s.subject"
                + " where s.case_id = l.case_id and s.act = 'HAND_OVER' and p." + date + " <= :day)";
    }
}
