/** Puts models into the engine: gate and deployment of the shipped services. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"modelcheck", "catalog", "engine", "security"})
package cn.suyuanban.designer;
