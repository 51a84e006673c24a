package cn.suyuanban.portal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RequestLimitsTest {

    private static final String PAGE = "text/html,*/*;q=0.8";

    private Instant now = Instant.parse("2026-11-02T01:00:00Z");
    private final RequestLimits limits = new RequestLimits(
            new RateLimitSettings(3, Duration.ofMinutes(1), 10, Duration.ofMinutes(15), 1000, DataSize.ofKilobytes(1)),
            new MovedClock());

    @Test
    void anAddressThatPostsTooOftenWaitsForTheRestOfTheMinute() throws Exception {
        // given
        for (int i = 0; i < 3; i++) {
            assertThat(post("198.51.100.1", PAGE, 10).getStatus()).isEqualTo(200);
        }
        // when
        now = now.plusSeconds(20);
        MockHttpServletResponse refused = post("198.51.100.1", PAGE, 10);
        // then
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("40");
        assertThat(post("198.51.100.2", PAGE, 10).getStatus()).isEqualTo(200);
        now = now.plusSeconds(40);
        assertThat(post("198.51.100.1", PAGE, 10).getStatus()).isEqualTo(200);
    }

    @Test
    void aScriptIsToldInAProblemDocument() throws Exception {
        // given
        for (int i = 0; i < 3; i++) {
            post("198.51.100.3", "application/json", 10);
        }
        // when
        MockHttpServletResponse refused = post("198.51.100.3", "application/json", 10);
        // then
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-requests\"", "提交太频繁");
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() throws Exception {
        assertThat(post("198.51.100.4", PAGE, 1024).getStatus()).isEqualTo(200);
        assertThat(post("198.51.100.4", PAGE, 1025).getStatus()).isEqualTo(413);
    }

    @Test
    void aBodyWhoseLengthIsNotToldIsNotRead() throws Exception {
        // given
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/matters/x/apply");
        request.addHeader("Transfer-Encoding", "chunked");
        // then
        assertThat(send(request).getStatus()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"GET, /track", "GET, /api/public/matters", "POST, /engine-rest/task", "POST, /login"})
    void whatIsReadAndWhatStaffDoIsNotCounted(String method, String path) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(new MockHttpServletRequest(method, path)).getStatus())
                    .isEqualTo(200);
        }
    }

    private MockHttpServletResponse post(String address, String accept, int length) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/track");
        request.setRemoteAddr(address);
        request.addHeader("Accept", accept);
        request.setContent(new byte[length]);
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }

    /** The test's own time. */
    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
