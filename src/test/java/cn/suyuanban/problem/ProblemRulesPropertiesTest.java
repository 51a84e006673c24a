package cn.suyuanban.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.support.Restaurant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What holds for any ledger of problems, whoever tries whatever. */
class ProblemRulesPropertiesTest {

    private static final int OPERATIONS = 10_000;
    private static final int PROBLEMS = 113;

    /** What is tried is tried on these, so that some come to the end and back. */
    private static final int BUSY = 12;

    /** Everybody may be in several groups, as in a small county: only the rules keep them apart. */
    private static final List<Actor> PEOPLE = List.of(
            SampleProblem.ADMIN,
            SampleProblem.OFFICE,
            SampleProblem.UNIT,
            SampleProblem.SUPPORTER,
            SampleProblem.SUPERVISOR,
            SampleProblem.LEADER,
            new Actor("many-1", Set.of("fire", "supervision", "manager")),
            new Actor("many-2", Set.of("city", "fire-head", "manager")));

    @Property(tries = 5)
    @Tag("R49")
    @Tag("R50")
    void after_any_operation_found_is_closed_plus_open_and_nobody_closed_what_they_did(@ForAll Random random) {
        List<SampleProblem> ledger = new ArrayList<>();
        Map<Act, Integer> done = new EnumMap<>(Act.class);
        int takenClosed = 0;
        Instant now = Restaurant.county("2026-11-02T09:00");
        for (int i = 0; i < OPERATIONS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(5)));
            if (ledger.size() < PROBLEMS && random.nextInt(20) == 0) {
                SampleProblem found = new SampleProblem().at(now);
                ledger.add(
                        random.nextBoolean() ? found.does(SampleProblem.OFFICE, Act.REGISTER) : taken(found, random));
                takenClosed += found.history().status() == Status.CLOSED ? 1 : 0;
            } else if (!ledger.isEmpty()) {
                attempt(
                        ledger.get(random.nextInt(Math.min(ledger.size(), BUSY)))
                                .at(now),
                        random,
                        done);
            }
            assertThat(open(ledger))
                    .isEqualTo(ledger.size()
                            - takenClosed
                            - done.getOrDefault(Act.CLOSE, 0)
                            + done.getOrDefault(Act.REOPEN, 0));
        }
        assertThat(done).containsKeys(Act.OBJECT, Act.POSTPONE, Act.RETURN, Act.CLOSE, Act.REOPEN);
    }

    /** From the county's file in any state; now and then closed already. */
    private static SampleProblem taken(SampleProblem found, Random random) {
        Status[] all = Status.values();
        return found.takes(SampleProblem.OFFICE, all[random.nextInt(all.length)]);
    }

    private static void attempt(SampleProblem problem, Random random, Map<Act, Integer> done) {
        Act act = any(problem, random);
        Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<ProblemEvent> before = problem.history().events();
        Set<String> doers = problem.history().doers();
        boolean unknown = problem.history().doersUnknown();
        try {
            problem.does(actor, act);
        } catch (ProblemRefusedException e) {
            assertThat(problem.history().events()).isEqualTo(before);
            return;
        }
        done.merge(act, 1, Integer::sum);
        assertThat(problem.history().events())
                .startsWith(before.toArray(ProblemEvent[]::new))
                .hasSize(before.size() + 1);
        if (act.judging()) {
            assertThat(doers).doesNotContain(actor.id());
            assertThat(unknown && (actor.in("fire") || actor.in("city"))).isFalse();
        }
        if (act == Act.CLOSE) {
            assertThat(problem.history().by(Act.CHECK)).isNotEqualTo(actor.id());
        }
    }

    /** Mostly something that can be done in this state, at times anything; seldom sent back, or nothing would be closed. */
    private static Act any(SampleProblem problem, Random random) {
        List<Act> acts = Stream.of(Act.values())
                .filter(act -> act != Act.REGISTER && act != Act.TAKE_OVER)
                .filter(act -> act != Act.RETURN || random.nextInt(4) == 0)
                .filter(act -> random.nextInt(5) == 0
                        || act.startsFrom(problem.history().status()))
                .toList();
        return acts.isEmpty() ? Act.RETURN : acts.get(random.nextInt(acts.size()));
    }

    private static long open(List<SampleProblem> ledger) {
        return ledger.stream()
                .filter(problem -> problem.history().status() != Status.CLOSED)
                .count();
    }
}
