package cn.suyuanban.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Key of the audit chain.
 *
 * @param key {@code id:Base64 of 32 bytes}, from SUYUANBAN_AUDIT_KEY
 * @param keyFile file to read the key from if {@code key} is empty; made with a random key if it is not there
 */
@ConfigurationProperties("suyuanban.audit")
record AuditSettings(
        @DefaultValue("") String key, @DefaultValue("") String keyFile) {}
