package cn.suyuanban.escalation.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Posts JSON with a time stamp and an HMAC-SHA256 over both, so that a receiver can refuse forgeries and replays. */
final class SignedPost {

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient client;
    private final URI url;
    private final SecretKeySpec key;
    private final Duration timeout;
    private final Clock clock;

    private SignedPost(URI url, SecretKeySpec key, Duration timeout, Clock clock) {
        this.url = url;
        this.key = key;
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Refuses an address that is none, and an address without a secret. */
    static SignedPost to(NotificationSettings settings, Duration timeout, Clock clock) {
        if (settings.webhookSecret().isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    "suyuanban.notification.webhook-secret",
                    "",
                    "notification-webhook-secret: 已设置推送地址 suyuanban.notification.webhook-url，但没有签名密钥，"
                            + "请设置环境变量 SUYUANBAN_WEBHOOK_SECRET，并把同一密钥告知接收方。");
        }
        byte[] secret = settings.webhookSecret().getBytes(StandardCharsets.UTF_8);
        return new SignedPost(address(settings.webhookUrl()), new SecretKeySpec(secret, ALGORITHM), timeout, clock);
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress(url);
        }
        throw noAddress(url);
    }

    private static RuntimeException noAddress(String url) {
        return new InvalidConfigurationPropertyValueException(
                "suyuanban.notification.webhook-url", url, "notification-webhook-url: 推送地址必须是完整的 http 或 https 地址。");
    }

    /** Sends and waits for the answer; anything but 2xx, redirects included, is a failure. */
    void send(String body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("X-Suyuanban-Timestamp", timestamp)
                .header("X-Suyuanban-Signature", "sha256=" + sign(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = answer(request).statusCode();
        if (status / 100 != 2) {
            throw new IllegalStateException("webhook-refused: HTTP " + status);
        }
    }

    /** The request's own time limit ends with the headers, so the whole exchange gets one too. */
    private HttpResponse<Void> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("webhook-interrupted", e);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IllegalStateException("webhook-timeout: no answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("webhook-unreachable: " + e.getCause(), e);
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
