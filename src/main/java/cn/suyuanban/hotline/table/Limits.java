package cn.suyuanban.hotline.table;

import cn.suyuanban.calendar.Limit;

/**
 * The limits of one kind of request (时限), with what they rest on.
 *
 * @param file whether it is only put on file (备案)
 * @param limit the caller's
 * @param rework when it has to be done again
 */
public record Limits(boolean file, Limit limit, Limit rework, Limit sign, Limit contact, String basis) {}
