/** Which requests do not count in the rates of how callers judged the work, and who decided that (剔除审核). */
@org.springframework.modulith.NamedInterface("exclusion")
package cn.suyuanban.hotline.exclusion;
