package cn.suyuanban.hotline.list;

import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import java.time.Instant;

/**
 * One request in the list.
 *
 * @param type null, like urgency, theme and place, for what is none of ours
 * @param unit null before the first dispatch
 * @param due end of the caller's clock, null where nothing is promised
 */
public record Listed(
        String caseId,
        String number,
        Status status,
        Type type,
        Urgency urgency,
        String theme,
        String place,
        Instant receivedAt,
        String unit,
        Instant due) {}
