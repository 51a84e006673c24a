package cn.suyuanban.desk.projects;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.Money;
import cn.suyuanban.schedule.Schedule.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures and dates as the pages write them. */
final class Words {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, String> ASPECTS =
            Map.of("start", "开工", "progress", "投资进度", "statistics", "入库", "schedule", "工期");

    private Words() {}

    static String day(LocalDate date) {
        return TimeWords.day(date);
    }

    static String day(Optional<LocalDate> date) {
        return date.map(TimeWords::day).orElse("");
    }

    /** A date that was counted through a year whose holidays are not published says so. */
    static String day(Day day) {
        return TimeWords.day(day.date()) + (day.provisional() ? "（推算）" : "");
    }

    /** Yuan in 万元. */
    static String money(BigDecimal yuan) {
        return Money.wan(yuan);
    }

    static String money(Optional<BigDecimal> yuan) {
        return yuan.map(Words::money).orElse("");
    }

    static String percent(Optional<BigDecimal> part, BigDecimal whole) {
        return part.filter(known -> whole.signum() > 0)
                .map(known -> HUNDRED.multiply(known).divide(whole, 1, RoundingMode.HALF_UP) + "%")
                .orElse("");
    }

    static String aspect(String code) {
        return ASPECTS.getOrDefault(code, code);
    }

    /** What a style sheet calls it. */
    static String style(Enum<?> light) {
        return light.name().toLowerCase(Locale.ROOT);
    }
}
