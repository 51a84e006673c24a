package cn.suyuanban.figures;

import java.time.Instant;

/**
 * A case behind a figure.
 *
 * @param id where the next page begins
 * @param page where it is shown
 * @param closedAt null while open
 */
public record CaseLine(
        String id,
        String number,
        String service,
        String serviceName,
        String applicant,
        Instant receivedAt,
        Instant dueAt,
        Instant closedAt,
        String outcome,
        String page) {}
