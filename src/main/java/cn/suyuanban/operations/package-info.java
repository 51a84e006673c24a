/** For those who keep the product running: the working calendar, and figures for monitoring. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "deadline", "engine", "figures", "ledger", "security"})
package cn.suyuanban.operations;
