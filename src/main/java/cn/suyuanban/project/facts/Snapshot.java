package cn.suyuanban.project.facts;

import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The figures of a project on one day, in yuan.
 *
 * @param annualPlan what is to be invested in the year of that day
 * @param invested investment to date (累计完成投资)
 * @param image what can be seen on the site (形象进度), or ""
 */
public record Snapshot(
        String code,
        LocalDate day,
        Stage stage,
        BigDecimal amount,
        Optional<BigDecimal> annualPlan,
        Optional<BigDecimal> invested,
        String image) {}
