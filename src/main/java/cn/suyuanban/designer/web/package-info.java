/** The JSON that the editors of the workbench (流程设计) ask for. */
package cn.suyuanban.designer.web;
