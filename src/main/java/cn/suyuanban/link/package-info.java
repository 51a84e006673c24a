/** Addresses for the world outside, and the codes that lead a phone to them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.suyuanban.link;
