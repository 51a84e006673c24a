package cn.suyuanban.procedure.project;

import cn.suyuanban.project.facts.ProjectRefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What forms about projects hold: dates as ISO text, amounts in 万元. */
public final class FormValues {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private FormValues() {}

    /** The text of a field without blanks around it, "" if it is empty. */
    public static String text(VariableScope scope, String field) {
        return Objects.toString(scope.getVariable(field), "").trim();
    }

    /** @throws ProjectRefusedException with code {@code date-unreadable} */
    public static Optional<LocalDate> date(VariableScope scope, String field) {
        String text = text(scope, field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new ProjectRefusedException("date-unreadable", "日期“" + text + "”认不出来，请从日历中选择");
        }
    }

    /** @throws ProjectRefusedException with code {@code date-missing} or {@code date-unreadable} */
    public static LocalDate required(VariableScope scope, String field, String name) {
        return date(scope, field)
                .orElseThrow(() -> new ProjectRefusedException("date-missing", "没有填写" + name + "，请从日历中选择"));
    }

    /** An amount in yuan of a field in 万元. */
    public static Optional<BigDecimal> yuan(VariableScope scope, String field) {
        return scope.getVariable(field) instanceof Number amount
                ? Optional.of(new BigDecimal(amount.toString()).multiply(WAN))
                : Optional.empty();
    }

    /** A number in 万元 as a form shows it. */
    public static double wan(BigDecimal yuan) {
        return yuan.divide(WAN).doubleValue();
    }
}
