/** The county's tables about requests: what is for the hotline, and which limits follow. */
@org.springframework.modulith.NamedInterface("table")
package cn.suyuanban.hotline.table;
