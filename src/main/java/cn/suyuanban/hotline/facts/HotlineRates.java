package cn.suyuanban.hotline.facts;

import static cn.suyuanban.ledger.Times.offset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates of any day, read from what happened; {@link HotlineRate} says what they mean. */
@Repository
public class HotlineRates {

    private static final String COUNTED = " r.channel <> 'THEME' and r.received_at >= :from and r.received_at < :to"
            + " and not exists (select 1 from hotline_event x where x.case_id = r.case_id"
            + " and x.act in ('REDIRECT', 'FILE') and x.at <= :at)";

    /** The last call-back of each request. */
    private static final String ASKED = " from hotline_request r join hotline_call_back b on b.id ="
            + " (select max(c.id) from hotline_call_back c where c.case_id = r.case_id and c.at <= :at)"
            + " where b.contacted and" + COUNTED;

    private static final String WAITING_TOO_LONG =
            " (e.status in ('RECEIVED', 'DISPATCHED', 'RETURNED', 'SIGNED') and e.due < :at)";

    private static final String RESPONSE = "select count(case when c.first_at <= r.respond_by then 1 end) as numerator,"
            + " count(*) as denominator from hotline_request r left join"
            + " (select case_id, min(at) as first_at from hotline_event where act = 'CONTACT' and at <= :at"
            + " group by case_id) c on c.case_id = r.case_id"
            + " where r.reachable and (c.first_at is not null or r.respond_by <= :at) and" + COUNTED;

    private static final String ON_TIME = "select count(case when l.case_id is null and not" + WAITING_TOO_LONG
            + " then 1 end) as numerator, count(*) as denominator from hotline_request r"
            + " join hotline_event e on e.id ="
            + " (select max(m.id) from hotline_event m where m.case_id = r.case_id and m.at <= :at)"
            + " left join (select distinct case_id from hotline_event where act = 'REPLY' and at > due and at <= :at) l"
            + " on l.case_id = r.case_id"
            + " where (exists (select 1 from hotline_event y where y.case_id = r.case_id and y.act = 'REPLY'"
            + " and y.at <= :at) or" + WAITING_TOO_LONG + ") and" + COUNTED;

    private static final String SOLVED =
            "select count(case when b.solved then 1 end) as numerator, count(*) as denominator" + ASKED;

    private static final String SATISFIED =
            "select count(case when b.satisfaction in ('SATISFIED', 'FAIR') then 1 end) as numerator,"
                    + " count(*) as denominator" + ASKED + " and b.satisfaction <> 'NOT_SAID'";

    private final JdbcClient jdbc;

    HotlineRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rate of(HotlineRate rate, Period period) {
        return jdbc.sql(query(rate))
                .param("from", offset(period.from()))
                .param("to", offset(period.to()))
                .param("at", offset(period.at()))
                .query((row, index) -> new Rate(row.getLong("numerator"), row.getLong("denominator")))
                .single();
    }

    private static String query(HotlineRate rate) {
        return switch (rate) {
            case RESPONSE -> RESPONSE;
            case ON_TIME -> ON_TIME;
            case SOLVED -> SOLVED;
            case SATISFIED -> SATISFIED;
        };
    }
}
