package cn.suyuanban.project.facts;

import java.math.BigDecimal;

/** Sums over all projects that were on the list on a day, in yuan. */
public record ProjectTotals(long projects, BigDecimal amount, BigDecimal annualPlan, BigDecimal invested) {}
