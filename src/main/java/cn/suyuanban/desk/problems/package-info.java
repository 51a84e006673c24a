/** The pages of the three lists and of one problem. */
package cn.suyuanban.desk.problems;
