/** Opens a case, checks what was handed in and keeps personal data apart. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "catalog", "catalog::guide", "deadline", "engine", "ledger", "material"})
package cn.suyuanban.intake;
