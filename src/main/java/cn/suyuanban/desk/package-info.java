/** Pages for teams and leaders: the problem lists and the projects. What is done about them is done in Tasklist. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "deadline",
            "engine",
            "investment",
            "investment::chain",
            "lead",
            "lead::conduct",
            "lead::figures",
            "lead::seal",
            "ledger",
            "ledgerfile",
            "material",
            "problem",
            "problem::book",
            "problem::list",
            "project",
            "project::facts",
            "project::land",
            "project::lights",
            "refusal",
            "schedule",
            "security"
        })
package cn.suyuanban.desk;
