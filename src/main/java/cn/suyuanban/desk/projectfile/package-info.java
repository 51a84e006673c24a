/** The list of projects as an Excel file, out and in. */
package cn.suyuanban.desk.projectfile;
