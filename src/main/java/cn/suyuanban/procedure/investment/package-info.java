/** Delegates by which the lead of an investor (招商线索) goes from its registration to a project that is escorted. */
package cn.suyuanban.procedure.investment;
