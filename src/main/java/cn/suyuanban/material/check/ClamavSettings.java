package cn.suyuanban.material.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A virus scanner that speaks ClamAV's protocol.
 *
 * @param host where it listens; empty: files are not scanned
 * @param timeout for the connection and for each answer
 */
@ConfigurationProperties("suyuanban.material.clamav")
record ClamavSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("10s") Duration timeout) {

    boolean enabled() {
        return !host.isBlank();
    }
}
