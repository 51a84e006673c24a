package cn.suyuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One clock for everybody, and a thread that replays the past beside it. */
@SuyuanbanTest
class EngineClockTest {

    private static final Instant PAST = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private EngineClock clock;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Journey journey;

    @Autowired
    private HistoryService history;

    @Test
    void whoWorksWhileThePastIsReplayedWorksInThePresent() {
        // given
        Instant present = counter.at("2026-11-02T09:00");
        // when
        ProcessInstance old = clock.at(PAST, () -> {
            ProcessInstance started = counter.apply(Restaurant.application());
            CompletableFuture.runAsync(
                            () -> journey.complete(started, "核对申请材料", "window", Map.of("checkResult", "accept")))
                    .join();
            return started;
        });
        // then
        assertThat(startOf(old)).isEqualTo(PAST);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .rootProcessInstanceId(old.getId())
                        .taskName("核对申请材料")
                        .singleResult()
                        .getEndTime())
                .hasSameTimeAs(Date.from(present));
        assertThat(clock.instant()).isEqualTo(present);
    }

    @Test
    void aJourneyWithinAJourneyComesBackToTheFirst() {
        Instant later = PAST.plusSeconds(60);
        Instant seen = clock.at(PAST, () -> {
            assertThat(clock.at(later, clock::instant)).isEqualTo(later);
            return clock.instant();
        });
        assertThat(seen).isEqualTo(PAST);
    }

    private Instant startOf(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getStartTime()
                .toInstant();
    }
}
