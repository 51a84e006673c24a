package cn.suyuanban.desk.cases;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.desk.Asked;
import cn.suyuanban.ledger.search.CaseChoice;
import cn.suyuanban.ledger.search.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of the search asks for. The name of an applicant is not in it: addresses are kept in logs.
 *
 * @param named whether the applicant counts that was last looked for in this session
 * @param after number of the last case of the page before
 */
record CaseQuery(
        String service,
        String department,
        Standing standing,
        String outcome,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Boolean named,
        String after) {

    static final CaseQuery ALL = new CaseQuery(null, null, null, null, null, null, null, null);

    CaseQuery {
        service = Asked.plain(service);
        department = Asked.plain(department);
        outcome = Asked.plain(outcome);
        named = Asked.ticked(named);
        after = Asked.plain(after);
    }

    /** @param applicant what is looked for in this session, null if nobody is */
    CaseChoice choice(String applicant) {
        return new CaseChoice(
                service,
                department,
                named == null ? null : applicant,
                standing,
                outcome,
                from == null ? null : WorkingCalendar.startOf(from),
                to == null ? null : WorkingCalendar.startOf(to.plusDays(1)));
    }

    /** Whether the last day asked for is before the first. */
    public boolean backwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** The address of the first page of the same search. */
    public String first() {
        return after == null ? null : address(named, null);
    }

    /** The address of the page that follows a case. */
    public String next(String number) {
        return address(named, number);
    }

    /** The address of the search with or without an applicant. */
    String looking(boolean withName) {
        return address(withName ? Boolean.TRUE : null, null);
    }

    private String address(Boolean withName, String number) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("service", service);
        said.put("department", department);
        said.put("standing", standing);
        said.put("outcome", outcome);
        said.put("from", from);
        said.put("to", to);
        said.put("named", withName);
        said.put("after", number);
        return Asked.address("/cases", said);
    }
}
