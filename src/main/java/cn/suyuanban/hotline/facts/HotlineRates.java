package cn.suyuanban.hotline.facts;

import static cn.suyuanban.ledger.Times.offset;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates of any day, read from what happened; {@link HotlineRate} says what they mean. */
@Repository
public class HotlineRates {

    private static final String COUNTED = " r.channel <> 'THEME' and r.received_at >= :from and r.received_at < :to"
            + " and not exists (select 1 from hotline_event x where x.case_id = r.case_id"
            + " and x.act in ('REDIRECT', 'FILE') and x.at <= :at)";

    /** What was taken out does not count in how callers judged the work; an answer in time is owed all the same. */
    private static final String LEFT_IN =
            " and not exists (select 1 from hotline_exclusion o where o.case_id = r.case_id"
                    + " and o.granted and o.decided_at <= :at)";

    /** The last call-back of each request. */
    private static final String ASKED = "hotline_request r join hotline_call_back b on b.id ="
            + " (select max(c.id) from hotline_call_back c where c.case_id = r.case_id and c.at <= :at)";

    private static final String WAITING_TOO_LONG =
            "(e.status in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'SIGNED') and e.due < :at)";

    private static final Query RESPONSE = new Query(
            "c.first_at <= r.respond_by",
            "hotline_request r left join (select case_id, min(at) as first_at from hotline_event"
                    + " where act = 'CONTACT' and at <= :at group by case_id) c on c.case_id = r.case_id",
            "r.reachable and (c.first_at is not null or r.respond_by <= :at)");

    private static final Query ON_TIME = new Query(
            "l.case_id is null and not " + WAITING_TOO_LONG,
            "hotline_request r join hotline_event e on e.id ="
                    + " (select max(m.id) from hotline_event m where m.case_id = r.case_id and m.at <= :at)"
                    + " left join (select distinct case_id from hotline_event where act = 'REPLY' and at > due"
                    + " and at <= :at) l on l.case_id = r.case_id",
            "(" + happened("'REPLY'") + " or " + WAITING_TOO_LONG + ")");

    private static final Query FIRST_TIME = new Query(
            "not " + happened("'REWORK', 'CONSULT'"), "hotline_request r", happened("'CLOSE', 'SETTLE'") + LEFT_IN);

    private static final Query SOLVED = new Query("b.solved", ASKED, "b.contacted" + LEFT_IN);

    private static final Query SATISFIED = new Query(
            "b.satisfaction in ('SATISFIED', 'FAIR')", ASKED, "b.contacted and b.satisfaction <> 'NOT_SAID'" + LEFT_IN);

    private static final Query ALL = new Query("1 = 1", "hotline_request r", "1 = 1");

    private final JdbcClient jdbc;

    HotlineRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rate of(HotlineRate rate, Period period) {
        return ask(query(rate).figure(), period)
                .query((row, index) -> new Rate(row.getLong("numerator"), row.getLong("denominator")))
                .single();
    }

    /**
     * A page of the requests that a figure counts, by number.
     *
     * @param after the last number of the page before, "" for the first
     */
    public List<Counted> counted(HotlineRate rate, Period period, String after, int size) {
        return counted(query(rate), period, after, size);
    }

    /** A page of the requests that the rates are about, by number. */
    public List<Counted> counted(Period period, String after, int size) {
        return counted(ALL, period, after, size);
    }

    private List<Counted> counted(Query query, Period period, String after, int size) {
        return ask(query.list() + " and r.number > :after order by r.number limit " + size, period)
                .param("after", after)
                .query((row, index) ->
                        new Counted(row.getString("number"), row.getString("theme"), row.getBoolean("good")))
                .list();
    }

    /** How many requests of the period were taken out (剔除). */
    public long excluded(Period period) {
        return ask(
                        "select count(*) from hotline_request r join hotline_exclusion o on o.case_id = r.case_id"
                                + " where o.granted and o.decided_at <= :at and" + COUNTED,
                        period)
                .query(Long.class)
                .single();
    }

    /** How many requests the rates are about. */
    public long requests(Period period) {
        return ask(ALL.figure(), period)
                .query((row, index) -> row.getLong("denominator"))
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, Period period) {
        return jdbc.sql(sql)
                .param("from", offset(period.from()))
                .param("to", offset(period.to()))
                .param("at", offset(period.at()));
    }

    private static String happened(String acts) {
        return "exists (select 1 from hotline_event y where y.case_id = r.case_id and y.act in (" + acts
                + ") and y.at <= :at)";
    }

    private static Query query(HotlineRate rate) {
        return switch (rate) {
            case RESPONSE -> RESPONSE;
            case ON_TIME -> ON_TIME;
            case FIRST_TIME -> FIRST_TIME;
            case SOLVED -> SOLVED;
            case SATISFIED -> SATISFIED;
        };
    }

    /**
     * A request that a figure counts.
     *
     * @param theme what it is about, null before that is known
     * @param good whether it is in the numerator
     */
    public record Counted(String number, String theme, boolean good) {}

    /** A figure and the list it opens to, from the same words. */
    private record Query(String good, String tables, String counted) {

        String figure() {
            return "select count(case when " + good + " then 1 end) as numerator, count(*) as denominator" + rows();
        }

        String list() {
            return "select r.number, r.theme, case when " + good + " then true else false end as good" + rows();
        }

        private String rows() {
            return " from " + tables + " where " + counted + " and" + COUNTED;
        }
    }
}
