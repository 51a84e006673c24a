/** The workbench's pages: the list, a service with its versions, a draft on its way to release. */
package cn.suyuanban.designer.page;
