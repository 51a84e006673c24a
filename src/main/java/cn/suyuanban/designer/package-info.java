/** Puts models into the engine: gate, deployment of the shipped services, and the workbench where designers change them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "modelcheck",
            "catalog",
            "deadline",
            "engine",
            "engine::migration",
            "ledger",
            "refusal",
            "scaffold",
            "security"
        })
package cn.suyuanban.designer;
