package cn.suyuanban.portal.leaflet;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** Answers that a browser may keep for a while, and then asks whether they have changed. */
final class Kept {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private Kept() {}

    static ResponseEntity<byte[]> anHour(byte[] content, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .eTag(DigestUtils.md5DigestAsHex(content))
                .contentType(type)
                .body(content);
    }
}
