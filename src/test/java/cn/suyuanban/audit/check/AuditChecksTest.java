package cn.suyuanban.audit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.suyuanban.audit.chain.Report;
import cn.suyuanban.audit.chain.Report.Finding;
import cn.suyuanban.audit.check.AuditCheck.Result;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class AuditChecksTest {

    @Autowired
    private AuditChecks checks;

    @Autowired
    private CheckRows rows;

    @Autowired
    private Clock clock;

    @Test
    void whatACheckFoundIsKeptAsItWas() {
        // given
        Finding inChain = new Finding(LocalDate.of(2026, 3, 2), 7, "notice", "12", "与封存时不一致");
        Finding outside = new Finding(null, 0, "project", "P\t1", "没有封存过");
        // when
        long id = rows.begin("manager", clock.instant(), 3);
        rows.seen(id, 2, clock.instant());
        assertThat(checks.running()).map(AuditCheck::compared).contains(2L);
        rows.end(id, new Report(9, 3, 0, 1, true, "2026-03-02 7 abc", List.of(inChain, outside)), clock.instant());
        // then
        AuditCheck last = checks.last().orElseThrow();
        assertThat(last.result()).isEqualTo(Result.BROKEN);
        assertThat(last.end()).isEqualTo("2026-03-02 7 abc");
        assertThat(last.findings()).containsExactly(inChain, new Finding(null, 0, "project", "P 1", "没有封存过"));
        assertThat(checks.running()).isEmpty();
    }

    @Test
    void oneRunsAtATimeAndOneThatWentSilentIsNotWaitedFor() {
        Instant now = clock.instant();
        long id = rows.begin("manager", now, 3);
        assertThat(checks.begin("supervision")).as("another runs").isFalse();
        rows.seen(id, 1, now.minus(Duration.ofHours(1)));
        assertThat(checks.begin("supervision")).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> checks.running().isEmpty());
        AuditCheck last = checks.last().orElseThrow();
        assertThat(last.startedBy()).isEqualTo("supervision");
        assertThat(last.result()).isIn(Result.WHOLE, Result.BROKEN);
        assertThat(last.end()).isNotEmpty();
    }
}
