package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holiday notices that were loaded, and which days all open limits were last counted with; shared by all nodes. */
@Repository
public class HolidayNotices {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    HolidayNotices(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void append(HolidayNotice notice) {
        marks.changed(FactFile.HOLIDAYS, Integer.toString(notice.year()));
        jdbc.sql(
                        "insert into holiday_notice (notice_year, source, content, loaded_at, loaded_by) values (?, ?, ?, ?, ?)")
                .params(notice.year(), notice.source(), notice.content())
                .params(offset(notice.loadedAt()), notice.loadedBy())
                .update();
    }

    /** The last notice of each year, by year. */
    public List<HolidayNotice> latest() {
        return jdbc.sql(
                        "select * from holiday_notice n where id ="
                                + " (select max(id) from holiday_notice m where m.notice_year = n.notice_year) order by notice_year")
                .query((row, index) -> new HolidayNotice(
                        row.getInt("notice_year"),
                        row.getString("source"),
                        row.getString("content"),
                        instant(row, "loaded_at"),
                        row.getString("loaded_by")))
                .list();
    }

    /** Number of the last notice loaded, 0 if none was; grows with every notice. */
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_notice")
                .query(Long.class)
                .single();
    }

    /** Whether this very content was ever loaded. */
    public boolean contains(String content) {
        return jdbc.sql("select count(*) from holiday_notice where content = ?")
                        .param(content)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The days the open limits were last counted with; locked until the transaction ends, so that one counts at a time. */
    public Optional<String> lockCountedWith() {
        return jdbc.sql("select fingerprint from calendar_state where id = 1 for update")
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    public void countedWith(String fingerprint) {
        jdbc.sql("update calendar_state set fingerprint = ? where id = 1")
                .param(fingerprint)
                .update();
    }
}
