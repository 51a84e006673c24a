/**
 * Problems of enterprises (问题) until they are struck off (销号): the rules, and the facts they are read from.
 *
 * <p>A problem is its history: what state it is in, who worked on it and whose turn it is follow from the events alone,
 * and nothing is ever taken out of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "ledger", "ledgerfile"})
package cn.suyuanban.problem;
