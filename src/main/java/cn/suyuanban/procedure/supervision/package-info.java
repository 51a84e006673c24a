/** Delegates by which people urge (催办) and supervise (督办) a running case. */
package cn.suyuanban.procedure.supervision;
