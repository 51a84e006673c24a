/** Writes the first model and form of a new matter (事项), alone or from a county's list; no Spring, no engine. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "modelcheck"})
package cn.suyuanban.scaffold;
