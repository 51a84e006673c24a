/** How a case runs from start to end. */
package cn.suyuanban.modelcheck.flow;
