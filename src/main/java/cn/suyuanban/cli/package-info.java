/** The product's commands: check and new-matter; they start without Spring and without a database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"modelcheck", "scaffold", "engine"})
package cn.suyuanban.cli;
