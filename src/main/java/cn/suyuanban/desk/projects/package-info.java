/** The pages of the list of projects and of one project. */
package cn.suyuanban.desk.projects;
