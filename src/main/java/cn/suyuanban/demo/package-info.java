/** Known accounts for trying the product, on the loopback address only, and the county's published year. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog::guide",
            "deadline",
            "engine",
            "investment",
            "investment::chain",
            "lead",
            "ledger",
            "ledger::days",
            "scaffold",
            "security"
        })
package cn.suyuanban.demo;
