package cn.suyuanban.portal.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much an address may ask of the public pages; counted on each node by itself.
 *
 * @param posts forms and files that one address may send within {@code postsWithin}; a service hall shares one address
 * @param wrongCodes wrong tracking codes of one address, and of one case, within {@code wrongCodesWithin}
 * @param remembered addresses and cases that are counted at a time, the oldest forgotten first
 * @param maxBody largest form or JSON body that is read, files apart
 */
@ConfigurationProperties("suyuanban.portal.rate-limit")
record RateLimitSettings(
        @DefaultValue("300") int posts,
        @DefaultValue("1m") Duration postsWithin,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("15m") Duration wrongCodesWithin,
        @DefaultValue("100000") int remembered,
        @DefaultValue("256KB") DataSize maxBody) {}
