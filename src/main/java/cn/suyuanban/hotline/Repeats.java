package cn.suyuanban.hotline;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked again and again about one place (未诉先办): such requests belong to one theme request (专题工单). */
@Repository
public class Repeats {

    private static final String SAME =
            " where theme = :theme and place = :place and channel <> 'THEME' and type <> 'PRAISE'"
                    + " and status <> 'REDIRECTED' and received_at >= :since";

    private final JdbcClient jdbc;
    private final HotlineSettings settings;
    private final FactMarks marks;

    Repeats(JdbcClient jdbc, HotlineSettings settings, FactMarks marks) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.marks = marks;
    }

    /**
     * Looks at a request that was just registered: it joins the theme request that is open, or the same was asked often
     * enough for a new one.
     *
     * <p>Waits for others that look at the same theme and place, so that two never open one each.
     *
     * @return numbers of the requests a new theme request has to be opened for; empty if none has to
     */
    public List<String> look(Request request) {
        if (!counts(request)) {
            return List.of();
        }
        jdbc.sql("select case_id from hotline_request" + SAME + " order by case_id for update")
                .params(same(request))
                .query(String.class)
                .list();
        Optional<String> open = openTheme(request);
        if (open.isPresent()) {
            join(request, open.get());
            return List.of();
        }
        List<String> numbers = jdbc.sql("select number from hotline_request" + SAME + " order by number")
                .params(same(request))
                .query(String.class)
                .list();
        return numbers.size() < settings.repeats() ? List.of() : numbers;
    }

    /** What is none of ours has no theme; thanks are no request to get to the root of. */
    private static boolean counts(Request request) {
        return request.said().theme() != null
                && request.said().channel() != Request.Channel.THEME
                && request.type() != Request.Type.PRAISE;
    }

    /** Lets all of one theme and place belong to a theme request that was opened for them. */
    public void join(Request request, String themeRequest) {
        List<String> joined = jdbc.sql(
                        "select case_id from hotline_request" + SAME + " and theme_request is null for update")
                .params(same(request))
                .query(String.class)
                .list();
        if (joined.isEmpty()) {
            return;
        }
        joined.forEach(marks::changed);
        jdbc.sql("update hotline_request set theme_request = :to where case_id in (:joined)")
                .param("to", themeRequest)
                .param("joined", joined)
                .update();
    }

    private Optional<String> openTheme(Request request) {
        return jdbc.sql("select case_id from hotline_request where theme = ? and place = ? and channel = 'THEME'"
                        + " and status not in ('CLOSED', 'REDIRECTED', 'FILED') order by received_at desc limit 1")
                .params(request.said().theme(), request.said().place())
                .query(String.class)
                .optional();
    }

    private Map<String, Object> same(Request request) {
        Instant since = request.receivedAt().minus(Duration.ofDays(settings.window()));
        return Map.of("theme", request.said().theme(), "place", request.said().place(), "since", offset(since));
    }
}
