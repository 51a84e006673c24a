/** Pages for staff: the work list, the ledgers of problems, projects, requests and investors. What is done is done in Tasklist. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog",
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
            "security",
            "worklist"
        })
package cn.suyuanban.desk;
