package cn.suyuanban.calendar;

/**
 * What a holiday notice says about one date.
 *
 * @param name the holiday, such as 春节
 * @param off true for a day off (放假), false for a day worked (上班)
 */
public record NamedDay(String name, boolean off) {}
