/** What is handed in, added and issued in a case (材料): checked on arrival, kept apart from process variables. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "ledger", "engine", "refusal"})
package cn.suyuanban.material;
