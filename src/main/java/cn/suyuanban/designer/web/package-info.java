/** The workbench (流程设计) in the browser: its pages, and the JSON its editors ask for. */
package cn.suyuanban.designer.web;
