package cn.suyuanban.calendar;

import java.time.LocalDate;

/**
 * One day of an {@link Explanation}: whether it was counted, and the reason in Chinese.
 *
 * @param date the date in Shanghai
 * @param kind working or not, and why
 * @param name the holiday the date belongs to, or ""
 * @param counted whether the day used up some of the limit
 * @param reason why it was counted or skipped, such as 第 3 个工作日 or 春节放假
 */
public record CountedDay(LocalDate date, DayKind kind, String name, boolean counted, String reason) {}
