package cn.suyuanban.calendar;

import java.util.ArrayList;
import java.util.List;

/** The law articles and notices a due date rests on (依据), only those that were applied. */
final class Basis {
    private static final String PERMIT_82 = "行政许可法第八十二条：期限以工作日计算，不含法定节假日";
    private static final String CIVIL_201_DAYS = "民法典第二百零一条第一款：开始的当日不计入，自下一日开始计算";
    private static final String CIVIL_201_HOURS = "民法典第二百零一条第二款：按照小时计算期间的，自规定的时间开始计算";
    private static final String CIVIL_202 = "民法典第二百零二条：到期月的对应日为最后一日，没有对应日的，月末日为最后一日";
    private static final String CIVIL_203_ROLL = "民法典第二百零三条第一款：最后一日是法定休假日的，以法定休假日结束的次日为最后一日";
    private static final String CIVIL_203_CLOSE = "民法典第二百零三条第二款：有业务时间的，停止业务活动的时间为截止时间";
    private static final String OFFICE_TIME = "工作小时只计办公时间，不计午休、夜间和休息日";

    private final Notices notices;

    Basis(Notices notices) {
        this.notices = notices;
    }

    List<String> of(Limit limit, List<CountedDay> days) {
        List<String> basis = new ArrayList<>(articles(limit.unit(), days));
        // a date named by a notice rests on that notice; a plain week does not
        years(days.stream().filter(day -> !day.name().isEmpty()).toList()).stream()
                .filter(year -> !notices.isProvisional(year))
                .map(notices::source)
                .forEach(basis::add);
        provisionalYears(days).stream().map(notices::warning).forEach(basis::add);
        return basis;
    }

    List<Integer> provisionalYears(List<CountedDay> days) {
        return years(days).stream().filter(notices::isProvisional).toList();
    }

    private static List<Integer> years(List<CountedDay> days) {
        return days.stream().map(day -> day.date().getYear()).distinct().toList();
    }

    private static List<String> articles(LimitUnit unit, List<CountedDay> days) {
        return switch (unit) {
            case WD -> List.of(PERMIT_82, CIVIL_201_DAYS, CIVIL_203_CLOSE);
            case CD ->
                rolled(days)
                        ? List.of(CIVIL_201_DAYS, CIVIL_203_ROLL, CIVIL_203_CLOSE)
                        : List.of(CIVIL_201_DAYS, CIVIL_203_CLOSE);
            case M ->
                rolled(days)
                        ? List.of(CIVIL_201_DAYS, CIVIL_202, CIVIL_203_ROLL, CIVIL_203_CLOSE)
                        : List.of(CIVIL_201_DAYS, CIVIL_202, CIVIL_203_CLOSE);
            case WH -> List.of(CIVIL_201_HOURS, OFFICE_TIME);
            case H, MIN -> List.of(CIVIL_201_HOURS);
        };
    }

    private static boolean rolled(List<CountedDay> days) {
        return !days.get(days.size() - 1).counted();
    }
}
