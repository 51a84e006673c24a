package cn.suyuanban.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.TestDatabase;
import java.util.Collections;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of several nodes: its locks and its generated keys are its own. */
@OwnJvm
@ContextConfiguration(initializers = TestDatabase.Postgresql.class)
class DispatchOnPostgresqlIT extends DispatchIT {

    @Test
    void twoNodesAtOnceSendEverythingOnceBetweenThem() {
        // given
        notices.issueAll(Collections.nCopies(100, notice(applied(), "nobody")));
        CyclicBarrier together = new CyclicBarrier(2);
        // when
        int sent = Stream.generate(() -> node(together)).limit(2).toList().stream()
                .mapToInt(CompletableFuture::join)
                .sum();
        // then
        assertThat(sent).isEqualTo(100);
        assertThat(GATEWAY.received)
                .hasSize(100)
                .extracting(request -> request.json().get("id").asLong())
                .doesNotHaveDuplicates();
        assertThat(rows("WEBHOOK")).extracting(row -> row.get("STATE")).containsOnly("SENT");
    }

    private CompletableFuture<Integer> node(CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        together.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    return dispatch.sendDue();
                },
                task -> new Thread(task).start());
    }
}
