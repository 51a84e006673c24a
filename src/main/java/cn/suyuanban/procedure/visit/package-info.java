/** Delegates by which visits of enterprises are planned, recorded and followed up. */
package cn.suyuanban.procedure.visit;
