/** The guide of a matter (办事指南) and the figures over all of them, read from the deployed models. */
@org.springframework.modulith.NamedInterface("guide")
package cn.suyuanban.catalog.guide;
