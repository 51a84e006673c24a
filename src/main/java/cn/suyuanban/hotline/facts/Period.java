package cn.suyuanban.hotline.facts;

import java.time.Instant;

/**
 * Which requests a figure counts, and as of when.
 *
 * @param from received at this instant or later
 * @param to received before this one
 * @param at what was known then; the figure stays the same when asked again
 */
public record Period(Instant from, Instant to, Instant at) {}
