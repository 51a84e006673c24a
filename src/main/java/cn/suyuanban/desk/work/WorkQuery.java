package cn.suyuanban.desk.work;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.worklist.Choice;
import cn.suyuanban.worklist.Entry.Key;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of the list asks for. The name of an applicant is not in it: addresses are kept in logs.
 *
 * @param named whether the applicant counts that was last looked for in this session
 * @param after the due date and the id of the last task of the page before
 */
record WorkQuery(
        String pool,
        Choice.Hand hand,
        Light light,
        Window due,
        String service,
        String town,
        Boolean named,
        String after) {

    static final WorkQuery ALL = new WorkQuery(null, null, null, null, null, null, null, null);

    private static final String BETWEEN = "~";

    WorkQuery {
        pool = Asked.plain(pool);
        service = Asked.plain(service);
        town = Asked.plain(town);
        after = Asked.plain(after);
        named = Asked.ticked(named);
    }

    /** @param applicant what is looked for in this session, null if nothing is */
    Choice choice(String applicant, Instant now) {
        return new Choice(
                pool,
                hand,
                light == null ? null : light.name(),
                service,
                town,
                named == null ? null : applicant,
                due == null ? null : due.from(now),
                due == null ? null : due.before(now));
    }

    /** Where the page begins, null for the first and for what is no place. */
    Key place() {
        String[] parts = after == null ? new String[0] : after.split(BETWEEN, 2);
        try {
            return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether nothing is asked for but all tasks. */
    public boolean bare() {
        return new WorkQuery(null, hand, light, due, service, town, named, null).equals(ALL);
    }

    /** The first page of the same tasks. */
    public String first() {
        return address(hand, light, named, null);
    }

    public String here() {
        return address(hand, light, named, after);
    }

    /** Only the tasks in certain hands, whatever else was chosen. */
    public String inHand(String name) {
        return ofPool(Choice.Hand.valueOf(name), null);
    }

    /** Only the tasks of a light, whatever else was chosen. */
    public String of(Light only) {
        return ofPool(null, only);
    }

    String next(Key last) {
        return address(hand, light, named, last.dueAt() + BETWEEN + last.taskId());
    }

    /** The first page, with an applicant or without. */
    String looking(boolean applicant) {
        return address(hand, light, applicant ? Boolean.TRUE : null, null);
    }

    private String ofPool(Choice.Hand only, Light shining) {
        return new WorkQuery(pool, only, shining, null, null, null, null, null).first();
    }

    private String address(Choice.Hand inHand, Light shining, Boolean withName, String from) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pool", pool);
        said.put("hand", inHand);
        said.put("light", shining);
        said.put("due", due);
        said.put("service", service);
        said.put("town", town);
        said.put("named", withName);
        said.put("after", from);
        return Asked.address("/work", said);
    }
}
