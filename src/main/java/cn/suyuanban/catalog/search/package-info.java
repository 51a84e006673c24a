/** Finding by words as people type them on a phone. */
@org.springframework.modulith.NamedInterface("search")
package cn.suyuanban.catalog.search;
