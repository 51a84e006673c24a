/** Delegates by which requests to the hotline are classified, dispatched, answered and called back. */
package cn.suyuanban.procedure.hotline;
