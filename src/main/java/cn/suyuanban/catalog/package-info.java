/** Services read from deployed models: limits, steps, departments, forms, and the guide of a matter. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "calendar", "modelcheck", "modelcheck::path", "modelcheck::expression"})
package cn.suyuanban.catalog;
