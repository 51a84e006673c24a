/** Pages by which an applicant follows a case of their own (进度查询). */
package cn.suyuanban.portal.track;
