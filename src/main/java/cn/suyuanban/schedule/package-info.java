/**
 * The backward schedule (倒排工期): latest dates from the day of production, and what a slip does to them.
 *
 * <p>Pure Java on the working calendar, without Spring and engine. {@link cn.suyuanban.schedule.Scheduler} is the way in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar"})
package cn.suyuanban.schedule;
