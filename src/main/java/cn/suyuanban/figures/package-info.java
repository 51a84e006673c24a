/** The county's figures (指标): each defined once, counted over facts, of today or of any past day, and opened to its cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog",
            "catalog::guide",
            "deadline",
            "desk",
            "engine",
            "hotline::facts",
            "investment",
            "lead::figures",
            "ledger",
            "ledger::days",
            "ledgerfile",
            "listfile",
            "problem",
            "project::facts",
            "security",
            "visit"
        })
package cn.suyuanban.figures;
