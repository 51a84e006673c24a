/** Puts models into the engine: gate, deployment of the shipped services, and the workbench where designers change them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog",
            "catalog::search",
            "deadline",
            "desk",
            "engine",
            "engine::migration",
            "ledger",
            "modelcheck",
            "refusal",
            "scaffold",
            "security"
        })
package cn.suyuanban.designer;
