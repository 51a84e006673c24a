/** Keeps the public doors from being hammered at: how often an address may post, and how often it may guess. */
package cn.suyuanban.portal.limit;
