/**
 * Leads about the conduct of officials (吃拿卡要 线索): the sealed store, the rules, and figures nobody can be told from.
 *
 * <p>Who reported and who is accused stand in this module's tables only, encrypted, and leave it through one door that
 * records each reading.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "calendar", "engine", "intake", "ledger", "material", "secret", "security"})
package cn.suyuanban.lead;
