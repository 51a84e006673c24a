/** The requests as a list to look at: chosen, page by page, without who called. */
@org.springframework.modulith.NamedInterface("list")
package cn.suyuanban.hotline.list;
