package cn.suyuanban.problem;

/** How many problems were found, struck off and open at one instant, each counted for itself. */
public record ProblemCounts(long found, long closed, long open) {}
