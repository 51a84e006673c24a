/** Limits, and the groups that must keep them. */
package cn.suyuanban.modelcheck.limit;
