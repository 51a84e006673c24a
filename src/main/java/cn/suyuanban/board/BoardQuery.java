package cn.suyuanban.board;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Slice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of the board asks for.
 *
 * @param asOf the day, null for today
 * @param from the first day of the period, null for all that ever was
 * @param by what a figure is divided by, where one of its parts is asked for
 * @param key of that part
 * @param after id of the last line of the page before, null for the first page
 */
record BoardQuery(
        @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        String department,
        String service,
        String by,
        String key,
        String after) {

    static final BoardQuery ALL = new BoardQuery(null, null, null, null, null, null, null);

    BoardQuery {
        department = Asked.plain(department);
        service = Asked.plain(service);
        by = Asked.plain(by);
        key = Asked.plain(key);
        after = Asked.plain(after);
    }

    Filter filter() {
        return new Filter(from, department, service);
    }

    Slice slice(int atMost) {
        return Slice.of(by, key, after == null ? "" : after, atMost);
    }

    /** The one department the list is of, by filter or by part, null if it is of several. */
    String chosenDepartment() {
        return department == null && "department".equals(by) ? key : department;
    }

    /** The board with the same filters. */
    public String board() {
        return address("/board", null, null, null);
    }

    /** The first page of what a figure counts. */
    public String figure(String id) {
        return part(id, null, null);
    }

    /** The first page of what a part of a figure counts. */
    String part(String id, String division, String part) {
        return address("/board/figures/" + id, division, part, null);
    }

    /** The first page of the same list. */
    String first(String id) {
        return part(id, by, key);
    }

    /** All figures as a file. */
    public String summaryFile(String ending) {
        return address("/api/ledger/summary." + ending, null, null, null);
    }

    /** All that the list shows, page by page, as a file. */
    public String linesFile(String id, String ending) {
        return address("/api/ledger/figures/" + id + "/cases." + ending, by, key, null);
    }

    /** The same page of the same list. */
    String here(String id) {
        return next(id, after);
    }

    String next(String id, String last) {
        return address("/board/figures/" + id, by, key, last);
    }

    private String address(String path, String division, String part, String last) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("asOf", asOf);
        said.put("from", from);
        said.put("department", department);
        said.put("service", service);
        said.put("by", division);
        said.put("key", part);
        said.put("after", last);
        return Asked.address(path, said);
    }
}
