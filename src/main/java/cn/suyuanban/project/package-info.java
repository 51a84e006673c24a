/**
 * The county's projects (项目台账): the gate 五个一, the backward schedule as it was agreed, lights, and figures of any day.
 *
 * <p>Nothing that depends on the day is stored: lights and expected dates are counted from facts when somebody asks.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "calendar", "engine", "ledger", "schedule", "ledgerfile"})
package cn.suyuanban.project;
