package cn.suyuanban.portal.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TrackedCasesTest {

    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aRightIsForOneCaseAndLastsHalfAnHour() {
        // given
        at(0).grant(request, "one");
        // then
        assertThat(at(29).holds(request.getSession(), "one")).isTrue();
        assertThat(at(29).holds(request.getSession(), "another")).isFalse();
        assertThat(at(29 + 30).holds(request.getSession(), "one")).isFalse();
    }

    @Test
    void usingARightRenewsIt() {
        at(0).grant(request, "one");
        assertThat(at(20).holds(request.getSession(), "one")).isTrue();
        assertThat(at(45).holds(request.getSession(), "one")).isTrue();
    }

    @Test
    void aSessionThatSomebodyPreparedGetsAnotherId() {
        // given
        String prepared = request.getSession().getId();
        // when
        at(0).grant(request, "one");
        // then
        assertThat(request.getSession().getId()).isNotEqualTo(prepared);
    }

    @Test
    void whoHasNoSessionHasNoRight() {
        assertThat(at(0).holds(null, "one")).isFalse();
    }

    private static TrackedCases at(int minutes) {
        return new TrackedCases(Clock.fixed(START.plusSeconds(60L * minutes), ZoneId.of("Asia/Shanghai")));
    }
}
