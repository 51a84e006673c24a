/** What somebody gets who asked for something over HTTP that is not to be had. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.suyuanban.refusal;
