package cn.suyuanban.desk.problems;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.list.Choice;
import cn.suyuanban.problem.list.Colour;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of the list asks for. The name of an enterprise is not in it: addresses are kept in logs.
 *
 * @param named whether the enterprise counts that was last looked for in this session
 * @param before the last number of the page before
 * @param day the day whose figures are shown, today if null
 */
record ProblemQuery(
        Sheet sheet,
        Status status,
        Boolean open,
        Colour colour,
        Category category,
        Source source,
        String unit,
        String leader,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Boolean named,
        String before,
        @DateTimeFormat(iso = ISO.DATE) LocalDate day) {

    static final ProblemQuery ALL =
            new ProblemQuery(null, null, null, null, null, null, null, null, null, null, null, null, null);

    ProblemQuery {
        sheet = sheet == null ? Sheet.FOUND : sheet;
        open = Asked.ticked(open);
        named = Asked.ticked(named);
        unit = Asked.plain(unit);
        leader = Asked.plain(leader);
        before = Asked.plain(before);
    }

    /** @param enterprise what is looked for in this session, null if nothing is */
    Choice choice(String enterprise) {
        String looked = named == null ? null : enterprise;
        return new Choice(status, open != null, colour, category, source, unit, leader, looked, from, to);
    }

    /** Whether nothing is asked for but all problems. */
    public boolean bare() {
        return choice("").equals(Choice.ALL);
    }

    public boolean backwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** The same problems on another list, from its first page. */
    public String on(Sheet other) {
        return address(other, named, null);
    }

    public String after(String number) {
        return address(sheet, named, number);
    }

    /** The first page, with an enterprise or without. */
    String looking(boolean enterprise) {
        return address(sheet, enterprise ? Boolean.TRUE : null, null);
    }

    private String address(Sheet onSheet, Boolean withName, String number) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("sheet", onSheet == Sheet.FOUND ? null : onSheet);
        said.put("status", status);
        said.put("open", open);
        said.put("colour", colour);
        said.put("category", category);
        said.put("source", source);
        said.put("unit", unit);
        said.put("leader", leader);
        said.put("from", from);
        said.put("to", to);
        said.put("named", withName);
        said.put("day", day);
        said.put("before", number);
        return Asked.address("/problems", said);
    }
}
