/** The delegates that models call. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "engine", "catalog", "deadline", "ledger", "escalation", "intake"})
package cn.suyuanban.procedure;
