package cn.suyuanban.hotline.facts;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rates once more, request by request from its raw rows, without a line of what the product asks. */
final class RawEvents {

    private static final Set<String> WAITING = Set.of("RECEIVED", "DISPATCHED", "RETURNED", "SIGNED");

    private final Instant at;
    private final List<Story> stories;

    private record Event(String act, String status, Instant at, Instant due) {}

    private record Asked(boolean contacted, boolean solved, String satisfaction) {}

    private record Story(boolean reachable, Instant respondBy, boolean taken, List<Event> events, List<Asked> asked) {

        boolean did(String... acts) {
            return any(event -> Set.of(acts).contains(event.act()));
        }

        boolean any(Predicate<Event> which) {
            return events.stream().anyMatch(which);
        }

        Event last() {
            return events.get(events.size() - 1);
        }

        Asked heard() {
            return asked.isEmpty() ? new Asked(false, false, "NOT_SAID") : asked.get(asked.size() - 1);
        }
    }

    RawEvents(JdbcClient jdbc, Period period) {
        at = period.at();
        stories = jdbc
                .sql("select case_id, reachable, respond_by from hotline_request where channel <> 'THEME'"
                        + " and received_at between ? and ?")
                .params(offset(period.from()), offset(period.to().minusMillis(1)))
                .query((row, index) -> new Story(
                        row.getBoolean("reachable"),
                        instant(row, "respond_by"),
                        taken(jdbc, row.getString("case_id")),
                        events(jdbc, row.getString("case_id")),
                        asked(jdbc, row.getString("case_id"))))
                .list()
                .stream()
                .filter(story -> !story.any(event -> Set.of("REDIRECT", "FILE").contains(event.act())))
                .toList();
    }

    private boolean taken(JdbcClient jdbc, String id) {
        return jdbc.sql("select granted, decided_at from hotline_exclusion where case_id = ?")
                .param(id)
                .query((row, index) ->
                        row.getBoolean("granted") && !instant(row, "decided_at").isAfter(at))
                .list()
                .contains(true);
    }

    private List<Event> events(JdbcClient jdbc, String id) {
        return jdbc
                .sql("select act, status, at, due from hotline_event where case_id = ? order by id")
                .param(id)
                .query((row, index) -> new Event(
                        row.getString("act"), row.getString("status"), instant(row, "at"), instant(row, "due")))
                .list()
                .stream()
                .filter(event -> !event.at().isAfter(at))
                .toList();
    }

    private List<Asked> asked(JdbcClient jdbc, String id) {
        return jdbc
                .sql("select at, contacted, solved, satisfaction from hotline_call_back where case_id = ? order by id")
                .param(id)
                .query((row, index) -> Map.entry(
                        instant(row, "at"),
                        new Asked(
                                row.getBoolean("contacted"), row.getBoolean("solved"), row.getString("satisfaction"))))
                .list()
                .stream()
                .filter(entry -> !entry.getKey().isAfter(at))
                .map(Map.Entry::getValue)
                .toList();
    }

    Rate rate(HotlineRate rate) {
        return switch (rate) {
            case RESPONSE ->
                share(
                        story -> story.reachable()
                                && (contacted(story) || !story.respondBy().isAfter(at)),
                        story -> story.any(event ->
                                event.act().equals("CONTACT") && !event.at().isAfter(story.respondBy())));
            case ON_TIME ->
                share(
                        story -> story.any(RawEvents::reply) || overdue(story),
                        story -> !overdue(story)
                                && !story.any(
                                        event -> reply(event) && event.at().isAfter(event.due())));
            case FIRST_TIME ->
                share(
                        story -> !story.taken() && story.did("CLOSE", "SETTLE"),
                        story -> !story.did("REWORK", "CONSULT"));
            case SOLVED ->
                share(story -> !story.taken() && story.heard().contacted(), story -> story.heard()
                        .solved());
            case SATISFIED ->
                share(
                        story -> !story.taken()
                                && story.heard().contacted()
                                && !story.heard().satisfaction().equals("NOT_SAID"),
                        story -> !story.heard().satisfaction().equals("DISSATISFIED"));
        };
    }

    private Rate share(Predicate<Story> counted, Predicate<Story> well) {
        Map<Boolean, Long> split =
                stories.stream().filter(counted).collect(Collectors.partitioningBy(well, Collectors.counting()));
        return new Rate(split.get(true), split.get(true) + split.get(false));
    }

    private static boolean contacted(Story story) {
        return story.any(event -> event.act().equals("CONTACT"));
    }

    private static boolean reply(Event event) {
        return event.act().equals("REPLY");
    }

    private boolean overdue(Story story) {
        return !story.events().isEmpty()
                && WAITING.contains(story.last().status())
                && story.last().due().isBefore(at);
    }
}
