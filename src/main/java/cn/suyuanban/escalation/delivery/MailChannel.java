package cn.suyuanban.escalation.delivery;

import cn.suyuanban.ledger.Notice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Mail over SMTP, at least once: if the database fails between the server's answer and the commit, the mail goes out
 * again, under the same Message-ID.
 */
@Component
class MailChannel implements Channel {

    private final JavaMailSenderImpl sender;
    private final String from;
    private final StaffAddresses staff;
    private final Clock clock;

    MailChannel(
            ObjectProvider<JavaMailSenderImpl> sender,
            NotificationSettings settings,
            StaffAddresses staff,
            Clock clock) {
        this.sender = sender.getIfAvailable();
        this.from = settings.mailFrom().strip();
        this.staff = staff;
        this.clock = clock;
        if (enabled()) {
            requireSender();
        }
    }

    @Override
    public String name() {
        return "MAIL";
    }

    @Override
    public String label() {
        return "邮件";
    }

    @Override
    public boolean enabled() {
        return sender != null && StringUtils.hasText(sender.getHost());
    }

    /** Staff only: an applicant leaves a telephone number, and what they are told is no mail's business. */
    @Override
    public List<String> addresses(String recipient) {
        return Notice.APPLICANT.equals(recipient) ? List.of() : staff.of(recipient);
    }

    @Override
    public void send(OutboxMessage message, Notice notice) {
        sender.send(mail(message, notice));
    }

    private MimeMessage mail(OutboxMessage message, Notice notice) {
        MimeMessage mail = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(mail);
            helper.setFrom(from);
            helper.setTo(message.address());
            helper.setSubject(notice.title());
            helper.setText(notice.body());
            helper.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Message-ID", messageId(message));
            // No out-of-office answer comes back (RFC 3834).
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** The same over all attempts; the time keeps ids of a database that was set up anew apart. */
    private String messageId(OutboxMessage message) {
        return "<%d.%d%s>"
                .formatted(message.id(), message.createdAt().toEpochMilli(), from.substring(from.indexOf('@')));
    }

    private void requireSender() {
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "suyuanban.notification.mail-from",
                    from,
                    "notification-mail-from: 已设置邮件服务器 spring.mail.host，但发件人地址为空或无效，"
                            + "请设置 suyuanban.notification.mail-from，例如 suyuanban@example.gov.cn。");
        }
    }
}
