/**
 * Requests to the hotline 12345 (接诉即办): the rules, and the facts they are read from.
 *
 * <p>A request is its history, to which events are only added. Who called stands apart, and what was said about officials
 * does not stand here at all.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "calendar", "engine", "lead", "ledger", "refusal", "security"})
package cn.suyuanban.hotline;
