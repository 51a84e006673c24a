/** Delegates by which leads about conduct (线索) are taken over, assigned and inspected; they carry codes, never words. */
package cn.suyuanban.procedure.lead;
