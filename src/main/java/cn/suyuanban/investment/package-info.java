/**
 * The investor's path (招商引资) from a lead to a signed contract: the rules, and the facts they are read from.
 *
 * <p>A lead is its history, and nothing is ever taken out of it. After the hand-over the list of projects says what comes of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "calendar", "ledger", "ledgerfile", "project", "project :: facts", "visit"})
package cn.suyuanban.investment;
