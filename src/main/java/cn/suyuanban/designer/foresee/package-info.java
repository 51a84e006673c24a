/** Tells before a release whom it affects (影响预估): running cases at each changed element, and what becomes of their deadlines. */
package cn.suyuanban.designer.foresee;
