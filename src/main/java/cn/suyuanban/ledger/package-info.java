/** Facts about cases, steps and notices, written in the transaction of the work itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "engine", "calendar"})
package cn.suyuanban.ledger;
