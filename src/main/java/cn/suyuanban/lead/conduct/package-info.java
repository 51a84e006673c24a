/** What conduct is looked into: five aspects and their behaviours, each with the rule it breaks. */
@org.springframework.modulith.NamedInterface("conduct")
package cn.suyuanban.lead.conduct;
