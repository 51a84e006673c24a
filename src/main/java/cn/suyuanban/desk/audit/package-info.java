/** The page on which the record of what was done is checked (记录核验). */
package cn.suyuanban.desk.audit;
