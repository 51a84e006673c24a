/** Checks of the chain that run while the product works: asked for by people, one at a time, kept for all nodes. */
@org.springframework.modulith.NamedInterface("check")
package cn.suyuanban.audit.check;
