package cn.suyuanban.lead.seal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of the sealed store.
 *
 * @param key {@code id:Base64 of 32 bytes}, from SUYUANBAN_LEAD_KEY; empty: leads cannot be handed in
 * @param oldKeys earlier keys, written alike, until everything they sealed was sealed anew
 * @param keyFile file to read the key from if {@code key} is empty; made with a random key if it is not there
 */
@ConfigurationProperties("suyuanban.lead")
record SealSettings(
        @DefaultValue("") String key,
        @DefaultValue List<String> oldKeys,
        @DefaultValue("") String keyFile) {}
