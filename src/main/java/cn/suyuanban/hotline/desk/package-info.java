/** Where requests come in that nobody types into a form here, and where the caller's number is read. */
@org.springframework.modulith.NamedInterface("desk")
package cn.suyuanban.hotline.desk;
