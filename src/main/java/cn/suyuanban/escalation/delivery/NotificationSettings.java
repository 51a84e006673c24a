package cn.suyuanban.escalation.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the product; mail goes out once {@code spring.mail.host} is set.
 *
 * @param mailFrom sender address of mails; must be set if mail is
 * @param webhookUrl where notices are posted as signed JSON; empty: nowhere
 * @param webhookSecret key of the signature, from SUYUANBAN_WEBHOOK_SECRET; must be set if the address is
 */
@ConfigurationProperties("suyuanban.notification")
record NotificationSettings(
        @DefaultValue("") String mailFrom,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret) {}
