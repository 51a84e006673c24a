/** Pages for teams and leaders: the problem lists and the projects. What is done about them is done in Tasklist. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "ledger",
            "ledgerfile",
            "problem",
            "project",
            "project::facts",
            "refusal",
            "schedule",
            "security"
        })
package cn.suyuanban.desk;
