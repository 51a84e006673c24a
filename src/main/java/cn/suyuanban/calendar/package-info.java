/**
 * Working days, holidays, office hours and limits (工作日历与期限).
 *
 * <p>Pure Java: every other module may count time with it, and it knows none of them. Time is always Asia/Shanghai.
 * {@link cn.suyuanban.calendar.WorkingCalendar} is the way in.
 */
package cn.suyuanban.calendar;
