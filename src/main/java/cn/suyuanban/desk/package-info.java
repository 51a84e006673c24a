/** Pages for teams and leaders: the problem lists, the projects, and the hotline. What is done about them is done in Tasklist. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "deadline",
            "engine",
            "hotline",
            "hotline::desk",
            "hotline::exclusion",
            "hotline::facts",
            "hotline::list",
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
