/** What Tasklist and Cockpit show beyond the stock webapps. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "deadline",
            "catalog",
            "catalog::guide",
            "calendar",
            "engine",
            "intake",
            "lead",
            "document",
            "material",
            "material::web",
            "refusal",
            "security"
        })
package cn.suyuanban.cockpit;
