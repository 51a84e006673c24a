/** The page of the work list. */
package cn.suyuanban.desk.work;
