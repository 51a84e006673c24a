/** What happens to overdue work, and who is told. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"deadline", "ledger", "engine"})
package cn.suyuanban.escalation;
