/** The work list (工作清单): every open task in the pools of those who may take it, and taking it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "catalog", "deadline", "engine", "ledger", "ledger::work", "security"})
package cn.suyuanban.worklist;
