/** Pages for those who keep the product running: the working calendar. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "deadline", "security"})
package cn.suyuanban.operations;
