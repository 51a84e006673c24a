/** Quick fixes: what a finding asks for and a machine can do by itself. */
package cn.suyuanban.designer.fix;
