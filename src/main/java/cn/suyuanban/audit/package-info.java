/**
 * The audit chain (操作记录链): finds what somebody changed, removed or reordered in the database by hand.
 *
 * <p>Whoever writes says what it wrote ({@link cn.suyuanban.audit.EntrySeal}, {@link cn.suyuanban.audit.FactMarks}); the
 * chain is linked and files of facts are sealed a minute later, so that no work waits for the end of one chain.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "secret"})
package cn.suyuanban.audit;
