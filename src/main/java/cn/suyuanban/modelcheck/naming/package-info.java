/** What things are called, and what is said of them. */
package cn.suyuanban.modelcheck.naming;
