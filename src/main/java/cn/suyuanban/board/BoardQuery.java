package cn.suyuanban.board;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.figures.Filter;
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
 * @param after id of the last case of the page before, null for the first page
 */
record BoardQuery(
        @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        String department,
        String service,
        String after) {

    static final BoardQuery ALL = new BoardQuery(null, null, null, null, null);

    BoardQuery {
        department = Asked.plain(department);
        service = Asked.plain(service);
        after = Asked.plain(after);
    }

    Filter filter() {
        return new Filter(from, department, service);
    }

    /** The board with the same filters. */
    public String board() {
        return address("/board", department, service, null);
    }

    /** The first page of the cases behind a figure. */
    public String figure(String id) {
        return address("/board/figures/" + id, department, service, null);
    }

    /** The same page of cases. */
    String here(String id) {
        return address("/board/figures/" + id, department, service, after);
    }

    String next(String id, String last) {
        return address("/board/figures/" + id, department, service, last);
    }

    String ofDepartment(String id, String other) {
        return address("/board/figures/" + id, other, service, null);
    }

    String ofService(String id, String other) {
        return address("/board/figures/" + id, department, other, null);
    }

    private String address(String path, String inDepartment, String ofService, String last) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("asOf", asOf);
        said.put("from", from);
        said.put("department", inDepartment);
        said.put("service", ofService);
        said.put("after", last);
        return Asked.address(path, said);
    }
}
