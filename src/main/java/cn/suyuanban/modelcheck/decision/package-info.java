/** Decision tables. */
package cn.suyuanban.modelcheck.decision;
