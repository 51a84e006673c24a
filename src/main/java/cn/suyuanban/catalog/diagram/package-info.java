/** The diagram of a model as anybody may see it. */
@org.springframework.modulith.NamedInterface("diagram")
package cn.suyuanban.catalog.diagram;
