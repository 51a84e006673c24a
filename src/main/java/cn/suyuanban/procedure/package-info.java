/** The delegates that models call. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "catalog",
            "deadline",
            "document",
            "ledger",
            "escalation",
            "intake",
            "intake::applicant"
        })
package cn.suyuanban.procedure;
