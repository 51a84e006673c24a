package cn.suyuanban.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that happened to a lead, in order, and what follows from it. */
public record LeadHistory(List<LeadEvent> events) {

    public LeadHistory {
        events = List.copyOf(events);
    }

    LeadHistory with(LeadEvent event) {
        List<LeadEvent> longer = new ArrayList<>(events);
        longer.add(event);
        return new LeadHistory(longer);
    }

    /** The unit that leads (首谈单位): the first, unless a ruling or the end of its protection says otherwise. */
    public String unit() {
        return last(Stream.of(LeadAct.REGISTER, LeadAct.TRANSFER, LeadAct.RULE))
                .map(LeadEvent::subject)
                .orElseThrow();
    }

    /** The units that have credit for the lead, the leading one first. */
    public List<String> credited() {
        Set<String> units = new LinkedHashSet<>(List.of(unit()));
        if (last(LeadAct.RULE).filter(LeadEvent::passed).isPresent()) {
            units.addAll(contenders());
        }
        return List.copyOf(units);
    }

    /** Every unit that registered it. */
    public Set<String> contenders() {
        Set<String> units = new LinkedHashSet<>();
        events.stream()
                .filter(event -> event.is(LeadAct.REGISTER) || event.is(LeadAct.CONTEST) || event.is(LeadAct.TRANSFER))
                .forEach(event -> units.add(event.subject()));
        return units;
    }

    /** Whether another unit claims it and nobody has ruled yet. */
    public boolean contested() {
        return last(Stream.of(LeadAct.CONTEST, LeadAct.RULE))
                .filter(event -> event.is(LeadAct.CONTEST))
                .isPresent();
    }

    /** Since when the unit that leads has had it. */
    Instant ledSince() {
        return last(Stream.of(LeadAct.REGISTER, LeadAct.TRANSFER, LeadAct.RULE))
                .map(LeadEvent::at)
                .orElseThrow();
    }

    /** Whether a judgement was made and its last answer is yes. */
    boolean passed(LeadAct act) {
        return last(act).filter(LeadEvent::passed).isPresent();
    }

    /** The last answer of a gate, empty before the first. */
    public Optional<LeadEvent> gate(Gate gate) {
        return events.stream()
                .filter(event -> event.is(LeadAct.GATE) && gate.name().equals(event.subject()))
                .reduce((before, after) -> after);
    }

    /** The answer of the review, empty before it and once other terms have been offered. */
    public Optional<LeadEvent> review() {
        return last(Stream.of(LeadAct.REVIEW, LeadAct.REVISE)).filter(event -> event.is(LeadAct.REVIEW));
    }

    /** The last step of its path that was taken. */
    public LeadAct stage() {
        return events.stream()
                .map(LeadEvent::act)
                .filter(LeadAct::step)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    public boolean ended() {
        return last(Stream.of(LeadAct.HAND_OVER, LeadAct.DROP)).isPresent();
    }

    /** What was signed: the last contract holds, earlier ones of the same lead are not added to it. */
    public Optional<BigDecimal> signedAmount() {
        return last(LeadAct.SIGN).map(LeadEvent::amount);
    }

    /** When something was signed for the first time. */
    public Optional<Instant> signedAt() {
        return events.stream()
                .filter(event -> event.is(LeadAct.SIGN))
                .map(LeadEvent::at)
                .findFirst();
    }

    /** Code of the project that came of it. */
    public Optional<String> projectCode() {
        return last(LeadAct.HAND_OVER).map(LeadEvent::subject);
    }

    Optional<LeadEvent> last(LeadAct act) {
        return last(Stream.of(act));
    }

    private Optional<LeadEvent> last(Stream<LeadAct> acts) {
        Set<LeadAct> any = Set.copyOf(acts.toList());
        return events.stream().filter(event -> any.contains(event.act())).reduce((before, after) -> after);
    }

    /** What is judged before a contract (预审), each by its own unit. */
    public enum Gate {
        INDUSTRY("产业"),
        ENERGY("能耗"),
        ENVIRONMENT("环保"),
        SAFETY("安全"),
        LAND("用地");

        private final String chinese;

        Gate(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
