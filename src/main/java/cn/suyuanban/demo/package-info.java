/** Known accounts for trying the product, on the loopback address only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "security"})
package cn.suyuanban.demo;
