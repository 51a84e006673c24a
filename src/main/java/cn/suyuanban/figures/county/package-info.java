/** Figures that other modules count from their own facts: each is named here once and asked of whoever keeps the facts. */
package cn.suyuanban.figures.county;
