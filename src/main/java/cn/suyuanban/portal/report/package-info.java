/** The public page by which misconduct is reported, and where a reporter sees how it stands; nothing of it is kept here. */
package cn.suyuanban.portal.report;
