/** Figures over cases: what came and went in a period, and what is open at its end. */
package cn.suyuanban.figures.cases;
