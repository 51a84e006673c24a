package cn.suyuanban.escalation.delivery;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Notice;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Signed JSON to a gateway (WeCom, DingTalk, SMS), one message per notice, at least once: the id tells a repetition.
 *
 * <p>The recipient is named as a group or user id, or as the applicant of a case number; the gateway knows who that is.
 */
@Component
class WebhookChannel implements Channel {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final List<String> THE_ONE = List.of("");

    private final SignedPost post;
    private final CaseFiles files;
    private final ObjectMapper json;

    WebhookChannel(NotificationSettings settings, CaseFiles files, ObjectMapper json, Clock clock) {
        this.post = settings.webhookUrl().isBlank() ? null : SignedPost.to(settings, TIMEOUT, clock);
        this.files = files;
        this.json = json;
    }

    @Override
    public String name() {
        return "WEBHOOK";
    }

    @Override
    public String label() {
        return "推送接口";
    }

    @Override
    public boolean enabled() {
        return post != null;
    }

    /** One, without a name: waiting messages follow the setting when the gateway moves. */
    @Override
    public List<String> addresses(String recipient) {
        return THE_ONE;
    }

    @Override
    public void send(OutboxMessage message, Notice notice) {
        CaseFile file = files.find(notice.caseId()).orElseThrow();
        post.send(write(new Payload(
                message.id(),
                notice.kind(),
                notice.rung(),
                notice.title(),
                text(notice, file),
                notice.recipient(),
                file.number(),
                notice.issuedAt())));
    }

    /** Clerks give applicants reasons in their own words, which may say anything about anybody: they stay inside. */
    private static String text(Notice notice, CaseFile file) {
        return Notice.APPLICANT.equals(notice.recipient())
                ? "您的办件 %s（%s）有新的文书：%s。请凭办件编号到窗口领取。".formatted(file.number(), file.serviceName(), notice.title())
                : notice.body();
    }

    private String write(Payload payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the gateway receives.
     *
     * @param id the outbox id, the same over all attempts
     * @param rung which rung of the ladder, absent where none told it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Payload(
            long id,
            String kind,
            String rung,
            String title,
            String text,
            String recipient,
            String caseNumber,
            Instant issuedAt) {}
}
