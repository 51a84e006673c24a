package cn.suyuanban.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.hotline.Request.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What holds for any request, whoever tries whatever. */
class HotlineRulesPropertiesTest {

    private static final int REQUESTS = 600;
    private static final int OPERATIONS = 60;

    /** All but those that end a request before it has begun. */
    private static final List<Act> TRIED =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Act.REGISTER, Act.REDIRECT, Act.FILE)));

    /** Everybody may be in several groups, as in a small county: only the rules keep them apart. */
    private static final List<Actor> PEOPLE = List.of(
            SampleRequest.HOTLINE,
            SampleRequest.UNIT,
            SampleRequest.SUPPORTER,
            SampleRequest.LEADER,
            Actor.CALLER,
            new Actor("many-1", Set.of("city", "hotline")),
            new Actor("many-2", Set.of("city", "hotline", "leader")));

    @Property(tries = 5)
    @Tag("R43")
    @Tag("R44")
    @Tag("R47")
    void the_callers_clock_stands_still_for_nobody_and_nothing_comes_more_often_than_it_may(@ForAll Random random) {
        Map<Act, Integer> done = new EnumMap<>(Act.class);
        for (int i = 0; i < REQUESTS; i++) {
            SampleRequest request = SampleRequest.called("5WD");
            Instant due = request.history().due();
            Instant now = due.minus(Duration.ofDays(7));
            for (int j = 0; j < OPERATIONS; j++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(300)));
                attempt(request.at(now), random, done);
            }
            History history = request.history();
            assertThat(history.due()).isEqualTo(due);
            assertThat(count(history, Act.RETURN)).isLessThanOrEqualTo(1);
            assertThat(count(history, Act.EXTEND)).isLessThanOrEqualTo(1);
            assertThat(history.events())
                    .filteredOn(event -> event.act() == Act.CALL_BACK)
                    .allSatisfy(
                            event -> assertThat(workersBefore(history, event)).doesNotContain(event.actor()));
        }
        assertThat(done)
                .containsKeys(Act.RETURN, Act.UPHOLD, Act.DISMISS, Act.REPLY, Act.CALL_BACK, Act.REWORK, Act.CLOSE);
    }

    private static Set<String> workersBefore(History history, HotlineEvent event) {
        return new History(history.events().subList(0, history.events().indexOf(event))).workers();
    }

    private static void attempt(SampleRequest request, Random random, Map<Act, Integer> done) {
        Act act = TRIED.get(random.nextInt(TRIED.size()));
        Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Status before = request.history().status();
        try {
            if (act == Act.ASK_EXTENSION) {
                request.asks("2WD");
            } else {
                request.does(actor, act);
            }
            done.merge(act, 1, Integer::sum);
        } catch (HotlineRefusedException refused) {
            assertThat(request.history().status()).isEqualTo(before);
            assertThat(refused.code()).isNotBlank();
        }
    }

    private static long count(History history, Act act) {
        return history.events().stream().filter(event -> event.act() == act).count();
    }
}
