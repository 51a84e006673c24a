package cn.suyuanban.material.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what people hand in is kept.
 *
 * @param closed after a case was closed; ten years are our choice until the archive's own rule is known
 * @param staged files of an application that nobody submitted
 */
@ConfigurationProperties("suyuanban.retention")
record RetentionSettings(
        @DefaultValue("3650d") Duration closed,
        @DefaultValue("24h") Duration staged) {}
