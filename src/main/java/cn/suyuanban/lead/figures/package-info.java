/** Figures about leads that tell nothing of any single one. */
@org.springframework.modulith.NamedInterface("figures")
package cn.suyuanban.lead.figures;
