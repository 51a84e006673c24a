/** The figures for the board and for the county's data platform. */
package cn.suyuanban.figures.web;
