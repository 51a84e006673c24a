/** Public pages and their JSON. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalog", "ledger", "calendar", "deadline"})
package cn.suyuanban.portal;
