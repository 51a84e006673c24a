/** Pages by which an applicant without an account applies (在线申请) and gets a receipt (收件回执). */
package cn.suyuanban.portal.apply;
