package cn.suyuanban.ledgerfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a column holds, and how that stands in a cell.
 *
 * <p>Strict on purpose: a date typed as text or a number with a blank in it looks right to people and is read wrongly by
 * machines, so it is refused and not guessed.
 *
 * @param width of the column on paper, in characters
 */
record Kind<T>(double width, Function<Cell, T> reader, Writer<T> writer) {

    /** Excel keeps fifteen digits of a number; a longer code has lost its end before it gets here. */
    private static final int EXACT_DIGITS = 15;

    private static final int MOST_DIGITS = 20;

    /** Excel counts days from 1900; this is in the year 2173. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(100_000);

    private static final LocalDate FIRST = LocalDate.of(1992, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2120, 12, 31);

    /** Numbers of date formats that a file need not spell out, the Chinese ones included. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\n]");

    static final Kind<String> TEXT = new Kind<>(14, Kind::text, Worksheet::value);

    static final Kind<String> LONG_TEXT = new Kind<>(30, Kind::text, Worksheet::value);

    static final Kind<LocalDate> DATE = new Kind<>(12, Kind::date, (sheet, row, column, value) -> {
        sheet.value(row, column, value);
        sheet.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
    });

    static final Kind<BigDecimal> AMOUNT = new Kind<>(13, Kind::amount, Worksheet::value);

    static final Kind<Integer> PERCENT = new Kind<>(8, Kind::percent, Worksheet::value);

    static final Kind<Boolean> YES_NO = choice(List.of(true, false), yes -> yes ? "是" : "否");

    static final Kind<List<String>> NAMES = new Kind<>(
            18,
            cell -> Arrays.stream(BETWEEN.split(text(cell)))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList(),
            (sheet, row, column, value) -> sheet.value(row, column, String.join("、", value)));

    /** One of a few words. */
    static <T> Kind<T> choice(List<T> values, Function<T, String> word) {
        return new Kind<>(
                10,
                cell -> {
                    String said = text(cell);
                    return values.stream()
                            .filter(value -> word.apply(value).equals(said))
                            .findFirst()
                            .orElseThrow(() -> new Refusal(
                                    "value-unknown",
                                    "没有“" + said + "”这个选项，请填写"
                                            + values.stream().map(word).collect(Collectors.joining("、"))
                                            + "中的一项"));
                },
                (sheet, row, column, value) -> sheet.value(row, column, word.apply(value)));
    }

    /** A number without zeros that mean nothing, so that equal amounts are equal. */
    static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @throws Refusal if the cell does not hold what is needed */
    T read(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            throw new Refusal("cell-formula", "是公式，请复制后选择性粘贴为数值");
        }
        if (cell.getType() == CellType.ERROR) {
            throw new Refusal("cell-error", "是错误值，请改正");
        }
        return reader.apply(cell);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString().strip();
            case NUMBER -> digits(cell);
            default -> throw new Refusal("text-expected", "应为文字，请改为文本格式");
        };
    }

    private static String digits(Cell cell) {
        String digits = plain(cell).toPlainString();
        if (isDate(cell) || digits.length() > EXACT_DIGITS) {
            throw new Refusal(
                    "text-expected",
                    isDate(cell) ? "应为文字，现在是日期，请改为文本格式" : "数字超过 " + EXACT_DIGITS + " 位，末尾已被 Excel 改动，请改为文本格式后重新填写");
        }
        return digits;
    }

    private static LocalDate date(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            throw new Refusal("date-as-text", "日期“" + cell.asString().strip() + "”是文本，请改为日期格式，例如 2026-03-02");
        }
        if (cell.getType() != CellType.NUMBER || !isDate(cell)) {
            throw new Refusal("date-expected", "不是日期，请改为日期格式，例如 2026-03-02");
        }
        BigDecimal day = plain(cell);
        LocalDate date =
                day.signum() > 0 && day.compareTo(MOST_DAYS) < 0 ? cell.asDate().toLocalDate() : LocalDate.MIN;
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new Refusal(
                    "date-unlikely",
                    "日期" + (date.equals(LocalDate.MIN) ? "" : " " + date + " ") + "不合理，应在 " + FIRST + " 至 " + LAST
                            + " 之间");
        }
        return date;
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && DATE_FORMATS.contains(id)
                || format != null
                        && NOT_FORMAT
                                .matcher(format)
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT)
                                .matches(".*[yd].*");
    }

    private static BigDecimal amount(Cell cell) {
        BigDecimal number = number(cell);
        if (number.signum() < 0) {
            throw new Refusal("number-out-of-range", "金额 " + number.toPlainString() + " 小于零，请改正");
        }
        return number;
    }

    private static Integer percent(Cell cell) {
        String format = cell.getDataFormatString();
        boolean ofOne = format != null && format.contains("%");
        BigDecimal number = ofOne ? normal(number(cell).movePointRight(2)) : number(cell);
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal("number-out-of-range", "进展 " + number.toPlainString() + " 不是 0 至 100 的整数，请改正");
        }
        return number.intValueExact();
    }

    private static BigDecimal number(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            throw new Refusal("number-as-text", "数字“" + cell.asString().strip() + "”是文本，请改为数值格式");
        }
        if (cell.getType() != CellType.NUMBER || isDate(cell)) {
            throw new Refusal("number-expected", "不是数字，请改为数值格式");
        }
        return plain(cell);
    }

    /** Nobody counts in numbers of more digits, and one such as 1E999999999 would fill the memory when written out. */
    private static BigDecimal plain(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > 2 * MOST_DIGITS) {
            throw new Refusal("number-out-of-range", "数字过大或小数位过多，请改正");
        }
        return normal(number.round(new MathContext(EXACT_DIGITS)));
    }

    /** A cell that does not hold what its column needs; becomes a fault with its place. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        Refusal(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Puts a value into a cell. */
    @FunctionalInterface
    interface Writer<T> {

        void write(Worksheet sheet, int row, int column, T value);
    }
}
