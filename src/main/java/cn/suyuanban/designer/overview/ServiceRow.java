package cn.suyuanban.designer.overview;

import java.time.Instant;

/**
 * A service or decision as the list shows it.
 *
 * @param family what it is for, in Chinese
 * @param running how many instances run, null where even that is sealed
 * @param shipped whether it runs as it came with the product
 * @param drafts how many are being worked on
 * @param waiting how many wait for a decision
 */
public record ServiceRow(
        String key,
        String name,
        String family,
        int version,
        boolean suspended,
        Long running,
        boolean shipped,
        Instant changedAt,
        int drafts,
        int waiting) {}
