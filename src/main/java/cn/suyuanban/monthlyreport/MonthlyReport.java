package cn.suyuanban.monthlyreport;

import cn.suyuanban.figures.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the report of a month says.
 *
 * @param asOf the last day it counts: that of the month, or today while the month is not over
 * @param over whether the month is over, so that nothing of it changes any more
 * @param drawnAt when it was asked for
 * @param trendFrom the first month of the trend
 * @param trend what came and went month by month, up to this one
 */
record MonthlyReport(
        YearMonth month,
        LocalDate asOf,
        boolean over,
        Instant drawnAt,
        List<Figure> figures,
        YearMonth trendFrom,
        List<Figure> trend) {

    /** The month in words. */
    String title() {
        return month.getYear() + " 年 " + month.getMonthValue() + " 月";
    }
}
