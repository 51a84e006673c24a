/** Facts about cases, steps and notices, written in the transaction of the work itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "calendar"})
package cn.suyuanban.ledger;
