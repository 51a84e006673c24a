/** Keys that are given to the product and never stored in its database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.suyuanban.secret;
