/** Receipts that the counter hands out. */
package cn.suyuanban.cockpit.receipt;
