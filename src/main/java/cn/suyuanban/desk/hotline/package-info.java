/** Pages of the hotline 12345: its requests, one of them with its history, and its rates with what they count. */
package cn.suyuanban.desk.hotline;
