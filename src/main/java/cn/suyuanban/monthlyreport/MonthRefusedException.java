package cn.suyuanban.monthlyreport;

import cn.suyuanban.refusal.RefusedException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;

/** There is no report of a month, or it is no month. */
class MonthRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private MonthRefusedException(String code, String detail) {
        super(HttpStatus.NOT_FOUND, code, "没有这个月的月报", detail);
    }

    static MonthRefusedException unreadable() {
        return new MonthRefusedException("month-unreadable", "月份没有写对，请写成 2026-10 这样");
    }

    static MonthRefusedException future(YearMonth month) {
        return new MonthRefusedException("month-future", month + " 还没有到，请选择本月或者以前的月份");
    }

    static MonthRefusedException unrecorded(YearMonth month, YearMonth first) {
        return new MonthRefusedException("month-unrecorded", month + " 没有记录，最早的记录在 " + first + "，请选择以后的月份");
    }
}
