package cn.suyuanban.intake.form;

import cn.suyuanban.catalog.FormSchema.Demands;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.catalog.FormSchema.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** What is wrong with one value that somebody typed, by what its field takes; a field it does not know takes short text. */
final class ValueCheck {

    private static final Map<String, DateTimeFormatter> TIMES = Map.of(
            "date", DateTimeFormatter.ISO_LOCAL_DATE,
            "time", DateTimeFormatter.ISO_TIME,
            "datetime", DateTimeFormatter.ISO_DATE_TIME);

    private ValueCheck() {}

    /** Whether a value is of a kind that forms hand in; variables may also hold what delegates put there. */
    static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Collection<?>;
    }

    /** @param value not empty */
    static Optional<String> problem(Field field, Object value) {
        Kind kind = field.kind();
        return switch (kind.type()) {
            case "number" -> number(kind, field.demands(), value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : Optional.of("只能勾选或者不勾选。");
            case "select", "radio" -> option(kind, value);
            case "checklist", "taglist" -> options(kind, value);
            case "datetime" -> time(kind, value);
            default -> value instanceof String text ? TextCheck.problem(field, text) : Optional.of("请填写文字。");
        };
    }

    private static Optional<String> number(Kind kind, Demands demands, Object value) {
        boolean number = kind.asText() ? value instanceof String : value instanceof Number;
        Optional<BigDecimal> read = number ? Numbers.read(value) : Optional.empty();
        if (read.isEmpty()) {
            return Optional.of("请填写数字。");
        }
        BigDecimal found = read.get();
        if (demands.min() != null && found.compareTo(demands.min()) < 0) {
            return Optional.of("不能小于 " + demands.min().toPlainString() + "。");
        }
        if (demands.max() != null && found.compareTo(demands.max()) > 0) {
            return Optional.of("不能大于 " + demands.max().toPlainString() + "。");
        }
        if (kind.decimals() != null && found.stripTrailingZeros().scale() > kind.decimals()) {
            return Optional.of(kind.decimals() == 0 ? "请填写整数。" : "最多保留 " + kind.decimals() + " 位小数。");
        }
        return Optional.empty();
    }

    private static Optional<String> option(Kind kind, Object value) {
        boolean offered = kind.options() == null
                ? value instanceof String text && TextCheck.isStorable(text)
                : kind.options().contains(value);
        return offered ? Optional.empty() : Optional.of("请从所列选项中选择。");
    }

    private static Optional<String> options(Kind kind, Object value) {
        if (!(value instanceof Collection<?> chosen) || new HashSet<>(chosen).size() < chosen.size()) {
            return Optional.of("请从所列选项中选择，每项只选一次。");
        }
        return chosen.stream()
                .flatMap(one -> one == null ? Optional.of("请从所列选项中选择。").stream() : option(kind, one).stream())
                .findFirst();
    }

    private static Optional<String> time(Kind kind, Object value) {
        DateTimeFormatter format = TIMES.get(kind.subtype());
        try {
            if (format != null && value instanceof String text) {
                format.parse(text);
                return Optional.empty();
            }
        } catch (DateTimeException e) {
            return Optional.of("请选择有效的日期、时间。");
        }
        return Optional.of("请选择有效的日期、时间。");
    }
}
