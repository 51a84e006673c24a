/** What is known of projects and when it was known, as their tables hold it. */
@org.springframework.modulith.NamedInterface("facts")
package cn.suyuanban.project.facts;
