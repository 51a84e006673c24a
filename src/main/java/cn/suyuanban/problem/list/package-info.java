/** The problems as lists to look at: chosen, page by page, each with what its assignment and its history say. */
@org.springframework.modulith.NamedInterface("list")
package cn.suyuanban.problem.list;
