package cn.suyuanban.hotline.list;

import cn.suyuanban.hotline.Request.Status;

/**
 * Which requests are asked for; null where any will do.
 *
 * @param unit the group it was given to
 * @param late whether only those whose clock is over count
 */
public record Choice(Status status, String unit, String theme, boolean late) {}
