/**
 * Visits of enterprises (调研、入企服务、座谈会): who comes when, what was found, and how often an enterprise is disturbed.
 *
 * <p>An enterprise is known by its name alone; {@link cn.suyuanban.visit.EnterpriseName} says when two names are the same.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "ledger"})
package cn.suyuanban.visit;
