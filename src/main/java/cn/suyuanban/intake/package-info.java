/** Opens a case, checks what was handed in and keeps personal data apart. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalog", "deadline", "ledger", "engine"})
package cn.suyuanban.intake;
