package cn.suyuanban.audit.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the chain holds, without checking any of it. */
@Component
public class Overview {

    private final Chain chain;
    private final JdbcClient jdbc;

    Overview(Chain chain, JdbcClient jdbc) {
        this.chain = chain;
        this.jdbc = jdbc;
    }

    /** The end of the chain, to be written down outside the database. */
    public Optional<String> end() {
        return chain.head().map(Head::end);
    }

    /** How many files of facts are sealed. */
    public long files() {
        return jdbc.sql("select count(*) from file_seal").query(Long.class).single();
    }

    /** What was linked on each day since one that had anything, the newest first. */
    public List<Day> since(LocalDate first) {
        return jdbc.sql("select link_day as on_day, count(case when kind = 'ENTRY' then 1 end) as entries,"
                        + " count(case when kind <> 'ENTRY' then 1 end) as seals from audit_link"
                        + " where link_day >= ? group by link_day order by link_day desc")
                .param(first)
                .query(Day.class)
                .list();
    }

    /**
     * Links of one day.
     *
     * @param entries of the record
     * @param seals of files of facts
     */
    public record Day(LocalDate onDay, long entries, long seals) {}
}
