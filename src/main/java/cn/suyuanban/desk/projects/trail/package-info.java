/** What was done about a project and what was handed in. */
package cn.suyuanban.desk.projects.trail;
