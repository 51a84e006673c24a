package cn.suyuanban.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.support.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

@ExtendWith(OutputCaptureExtension.class)
class SignedPostTest {

    private static final Clock TEN = Clock.fixed(Instant.parse("2026-11-04T10:00:00Z"), ZoneOffset.UTC);

    private final Gateway gateway = new Gateway();

    @AfterEach
    void stop() {
        gateway.stop();
    }

    @Test
    void signsTimeAndBody() {
        // when
        post(gateway.url(), Duration.ofSeconds(5)).send("{\"id\":7}");
        // then: what "openssl dgst -sha256 -hmac shared-secret" says about 1793786400.{"id":7}
        assertThat(gateway.received)
                .containsExactly(new Gateway.Received(
                        "1793786400",
                        "sha256=5d4a1ecf8081039ba822395e63ede3554e876d33bd7613fd16c40300aacb1382",
                        "{\"id\":7}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 500})
    void takesAnythingButSuccessForAFailure(int status) {
        gateway.answersWith(status);
        assertThatThrownBy(() -> post(gateway.url(), Duration.ofSeconds(5)).send("{}"))
                .hasMessage("webhook-refused: HTTP " + status);
        assertThat(gateway.received).hasSize(1);
    }

    @Test
    void doesNotWaitForAReceiverThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            assertThatThrownBy(() -> post(url, Duration.ofMillis(200)).send("{}"))
                    .hasMessageStartingWith("webhook-")
                    .hasMessageContainingAll("time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "ftp://gateway/", "http:///path", "https://a b/"})
    void refusesAnAddressThatIsNone(String url) {
        assertThatThrownBy(() -> post(url, Duration.ofSeconds(5))).hasMessageContaining("notification-webhook-url");
    }

    @Test
    void saysAtStartThatTheSecretIsMissing(CapturedOutput output) {
        SpringApplication start = new SpringApplication(StartWithoutSecret.class);
        start.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> start.run("--suyuanban.notification.webhook-url=https://gateway.example/"))
                .isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("notification-webhook-secret: 已设置推送地址")
                .contains("SUYUANBAN_WEBHOOK_SECRET")
                .doesNotContain("\tat ");
    }

    private static SignedPost post(String url, Duration timeout) {
        return SignedPost.to(new NotificationSettings("", url, "shared-secret"), timeout, TEN);
    }

    @EnableConfigurationProperties(NotificationSettings.class)
    static class StartWithoutSecret {

        @Bean
        SignedPost post(NotificationSettings settings) {
            return SignedPost.to(settings, Duration.ofSeconds(5), TEN);
        }
    }
}
