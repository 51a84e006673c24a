/** What expressions in models read. */
@org.springframework.modulith.NamedInterface("expression")
package cn.suyuanban.modelcheck.expression;
