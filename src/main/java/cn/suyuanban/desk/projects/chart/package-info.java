/** What the chart of a project is drawn from. */
package cn.suyuanban.desk.projects.chart;
