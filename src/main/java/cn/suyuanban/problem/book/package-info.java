/** The list of problems as an Excel file, out and in. */
@org.springframework.modulith.NamedInterface("book")
package cn.suyuanban.problem.book;
