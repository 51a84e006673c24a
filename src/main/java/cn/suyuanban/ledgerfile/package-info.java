/** Ledgers (台账) as Excel files: what is written reads the same again, and a faulty file changes nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"listfile"})
package cn.suyuanban.ledgerfile;
