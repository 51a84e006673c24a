package cn.suyuanban.calendar;

import java.time.LocalDate;

/**
 * One date and what the calendar says about it.
 *
 * @param date the date in Shanghai
 * @param kind working or not, and why
 * @param name the holiday the date belongs to, or "" for an ordinary day
 * @param provisional whether the year's notice is not loaded, so that the kind may still change
 */
public record Day(LocalDate date, DayKind kind, String name, boolean provisional) {}
