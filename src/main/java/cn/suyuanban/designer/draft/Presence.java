package cn.suyuanban.designer.draft;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.engine.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people who have the same draft open of each other; a page that asks again and again keeps its reader present. */
@Service
public class Presence {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Presence(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Somebody else who has a draft open, and since when they were last seen. */
    public record Other(String person, Instant seenAt) {}

    /** Notes that whoever asks has the draft open, and tells who else has. */
    @Transactional
    public List<Other> seen(long draft) {
        String me = user.id().orElseThrow();
        Instant now = clock.instant();
        jdbc.sql("delete from design_presence where draft = ? and (person = ? or seen_at < ?)")
                .params(draft, me, offset(now.minus(LONGEST)))
                .update();
        jdbc.sql("insert into design_presence (draft, person, seen_at) values (?, ?, ?)")
                .params(draft, me, offset(now))
                .update();
        return jdbc.sql("select person, seen_at from design_presence where draft = ? and person <> ? order by person")
                .params(draft, me)
                .query((row, index) -> new Other(row.getString("person"), instant(row, "seen_at")))
                .list();
    }
}
