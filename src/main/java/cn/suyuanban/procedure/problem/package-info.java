/** Delegates by which problems are assigned, solved, judged and struck off (销号). */
package cn.suyuanban.procedure.problem;
