/** Services read from deployed models: limits, steps, departments and forms. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "calendar", "modelcheck"})
package cn.suyuanban.catalog;
