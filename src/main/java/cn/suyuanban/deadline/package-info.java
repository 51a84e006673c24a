/** The clock: due dates of steps and cases, and the patrol that takes what is due. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit::chain", "calendar", "engine", "catalog", "ledger", "ledger::work"})
package cn.suyuanban.deadline;
