/** What happened in the year, story by story; names are invented and marked 示例, numbers are the published ones. */
package cn.suyuanban.demo.year.story;
