/** The delegates that models call. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "catalog",
            "deadline",
            "document",
            "ledger",
            "ledgerfile",
            "lead",
            "problem",
            "problem::book",
            "project",
            "project :: facts",
            "project :: land",
            "project :: permit",
            "schedule",
            "visit",
            "escalation",
            "hotline",
            "hotline::desk",
            "hotline::table",
            "intake",
            "intake::applicant",
            "investment",
            "investment :: chain"
        })
package cn.suyuanban.procedure;
