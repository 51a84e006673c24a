package cn.suyuanban.hotline;

import cn.suyuanban.hotline.Request.Status;
import java.time.Instant;

/**
 * What once happened to a request.
 *
 * @param status the state after it
 * @param text what was said, or null
 * @param unit the unit it was given to, or null
 * @param limit the caller's limit it set or added ({@code 5WD}), or null
 * @param due the end of the caller's clock as it stands after it; of a reply, the end it is judged by
 */
public record HotlineEvent(
        Act act, Status status, String actor, Instant at, String text, String unit, String limit, Instant due) {

    HotlineEvent until(String limit, Instant due) {
        return new HotlineEvent(act, status, actor, at, text, unit, limit, due);
    }

    HotlineEvent to(String unit) {
        return new HotlineEvent(act, status, actor, at, text, unit, limit, due);
    }
}
