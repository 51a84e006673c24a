package cn.suyuanban.hotline;

import cn.suyuanban.hotline.Request.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that happened to one request, oldest first, and what follows from it. */
public record History(List<HotlineEvent> events) {

    private static final Set<Act> EXTENSION = Set.of(Act.ASK_EXTENSION, Act.EXTEND, Act.DECLINE);
    private static final Set<Act> TERMS = Set.of(Act.REGISTER, Act.CLASSIFY, Act.REWORK);

    public History {
        events = List.copyOf(events);
    }

    /** Null before the request is registered. */
    public Status status() {
        return events.isEmpty() ? null : events.get(events.size() - 1).status();
    }

    /** End of the caller's clock, null before it is known. */
    public Instant due() {
        return events.isEmpty() ? null : events.get(events.size() - 1).due();
    }

    /** The limit this round began with, without extension. */
    public String limit() {
        return last(TERMS).map(HotlineEvent::limit).orElse(null);
    }

    /** How often it was sent back to work (重办次数). */
    public int reworks() {
        return (int) events.stream().filter(event -> event.act() == Act.REWORK).count();
    }

    public boolean has(Act act) {
        return last(Set.of(act)).isPresent();
    }

    public Instant lastAt(Act act) {
        return last(Set.of(act)).orElseThrow().at();
    }

    /** The extension that waits for its approval. */
    public Optional<HotlineEvent> asked() {
        return last(EXTENSION).filter(event -> event.act() == Act.ASK_EXTENSION);
    }

    /** Everybody who worked on it. */
    Set<String> workers() {
        return events.stream()
                .filter(event -> event.act().working())
                .map(HotlineEvent::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Optional<HotlineEvent> last(Set<Act> acts) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (acts.contains(events.get(i).act())) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }
}
