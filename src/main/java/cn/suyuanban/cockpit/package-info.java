/** What Tasklist and Cockpit show beyond the stock webapps. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "deadline", "catalog", "calendar", "engine"})
package cn.suyuanban.cockpit;
