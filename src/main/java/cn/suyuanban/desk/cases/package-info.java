/** The search for cases (办件查询) and the page of one case, running or closed. */
package cn.suyuanban.desk.cases;
