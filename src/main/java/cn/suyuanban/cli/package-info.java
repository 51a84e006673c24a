/** The product's commands: check, new-matter and verify-audit; none starts the product. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit::chain", "modelcheck", "scaffold", "engine", "secret"})
package cn.suyuanban.cli;
