/** House rules for models, one class per rule, on the Camunda Model API only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar"})
package cn.suyuanban.modelcheck;
