/** The public pages by which somebody hands a request to the hotline 12345, follows it and says how it went. */
package cn.suyuanban.portal.request;
