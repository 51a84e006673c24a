/** Where a process can go for what is known of an applicant. */
package cn.suyuanban.catalog.route;
