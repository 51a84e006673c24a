/** How a diagram looks. */
package cn.suyuanban.modelcheck.layout;
