package cn.suyuanban.problem;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that happened to one problem, oldest first, and what follows from it. */
public record History(List<ProblemEvent> events) {

    private static final Set<Act> OBJECTION = Set.of(Act.ASSIGN, Act.OBJECT, Act.DISMISS);
    private static final Set<Act> REQUEST = Set.of(
            Act.ASSIGN,
            Act.ASK_POSTPONEMENT,
            Act.ASK_LONG_TERM,
            Act.POSTPONE,
            Act.PUT_ON_LONG_TERM,
            Act.DECLINE,
            Act.SUBMIT);
    private static final Set<Act> JUDGEMENT = Set.of(Act.SUBMIT, Act.TAKE_OVER, Act.CHECK, Act.SIGN, Act.CONFIRM);
    private static final Set<Status> WORKED_ON = EnumSet.complementOf(EnumSet.of(Status.REGISTERED, Status.ASSIGNED));

    public History {
        events = List.copyOf(events);
    }

    /** Null before the problem is registered. */
    public Status status() {
        return events.isEmpty() ? null : events.get(events.size() - 1).status();
    }

    /** Everybody who ever worked on it; who did stays a doer after a return and a reopening. */
    public Set<String> doers() {
        return events.stream()
                .filter(event -> event.act().doing())
                .map(ProblemEvent::actor)
                .collect(Collectors.toSet());
    }

    /** Since when the unit has it: what was assigned before it was taken over counts from then. */
    Instant assignedAt() {
        return last(Set.of(Act.ASSIGN, Act.TAKE_OVER)).orElseThrow().at();
    }

    /** Empty for what had been struck off before it was taken over. */
    Optional<Instant> closedAt() {
        return last(Set.of(Act.CLOSE)).map(ProblemEvent::at);
    }

    /**
     * Whether it was worked on before it was taken over, and nobody handed in evidence since: then the history does not tell
     * who did the work.
     */
    boolean doersUnknown() {
        return last(Set.of(Act.TAKE_OVER, Act.SUBMIT))
                .filter(event -> event.act() == Act.TAKE_OVER && WORKED_ON.contains(event.status()))
                .isPresent();
    }

    /** Whether an objection waits for its decision. */
    boolean objected() {
        return last(OBJECTION).filter(event -> event.act() == Act.OBJECT).isPresent();
    }

    /** Whether the objection to this assignment was decided, which is final. */
    boolean objectionDecided() {
        return last(OBJECTION).filter(event -> event.act() == Act.DISMISS).isPresent();
    }

    /** The postponement or long-term listing that waits for approval. */
    Optional<ProblemEvent> asked() {
        return last(REQUEST).filter(event -> event.act() == Act.ASK_POSTPONEMENT || event.act() == Act.ASK_LONG_TERM);
    }

    /**
     * The last step taken since the evidence was handed in: submitted, checked, signed or confirmed. What was taken over
     * before its check counts as submitted.
     */
    Act judged() {
        return last(JUDGEMENT)
                .map(event -> event.act() == Act.TAKE_OVER ? Act.SUBMIT : event.act())
                .orElse(null);
    }

    /** Who took a step for the evidence that is being judged; asked only after that step. */
    String by(Act act) {
        return last(Set.of(act)).orElseThrow().actor();
    }

    private Optional<ProblemEvent> last(Set<Act> acts) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (acts.contains(events.get(i).act())) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }
}
