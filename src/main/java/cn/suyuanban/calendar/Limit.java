package cn.suyuanban.calendar;

import java.util.Objects;

/**
 * A length of time allowed for something (期限, 时限), such as {@code 5WD}.
 *
 * @param amount how many units, 1 to 9999
 * @param unit what is counted
 */
public record Limit(int amount, LimitUnit unit) {
    private static final int LARGEST = 9999;

    /**
     * Checks the amount.
     *
     * @throws LimitSyntaxException if the amount is not between 1 and 9999
     */
    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > LARGEST) {
            throw new LimitSyntaxException(
                    amount + unit.name(), amount == 0 ? "的数字不能为 0" : "的数字须在 1 到 " + LARGEST + " 之间");
        }
    }

    /**
     * Reads {@code <number><unit>}: a number from 1 to 9999 and an upper-case unit, nothing between, before or after.
     *
     * <p>There is one spelling for each limit, so that models can be searched and compared as text.
     *
     * @throws LimitSyntaxException if the text is anything else, null included
     */
    public static Limit parse(String text) {
        if (text == null || text.isEmpty()) {
            throw new LimitSyntaxException(text, "为空，缺少数字和单位");
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new LimitSyntaxException(text, "中不能有空格");
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        int amount = amount(text, text.substring(0, digits));
        return new Limit(amount, unit(text, text.substring(digits)));
    }

    private static int amount(String text, String number) {
        if (number.isEmpty()) {
            throw new LimitSyntaxException(text, "缺少数字，开头须是半角正整数");
        }
        if (number.chars().allMatch(c -> c == '0')) {
            throw new LimitSyntaxException(text, "的数字不能为 0");
        }
        if (number.startsWith("0")) {
            throw new LimitSyntaxException(text, "的数字不能以 0 开头");
        }
        if (number.length() > Integer.toString(LARGEST).length()) {
            throw new LimitSyntaxException(text, "的数字须在 1 到 " + LARGEST + " 之间");
        }
        return Integer.parseInt(number);
    }

    private static LimitUnit unit(String text, String name) {
        if (name.isEmpty()) {
            throw new LimitSyntaxException(text, "缺少单位");
        }
        for (LimitUnit unit : LimitUnit.values()) {
            if (unit.name().equals(name)) {
                return unit;
            }
            if (unit.name().equalsIgnoreCase(name)) {
                throw new LimitSyntaxException(text, "的单位须大写，应为 " + unit);
            }
        }
        if (name.startsWith(".")) {
            throw new LimitSyntaxException(text, "的数字须是整数");
        }
        throw new LimitSyntaxException(text, "的单位“" + name + "”不认识");
    }

    /** As people read it, such as 5 个工作日. */
    public String chinese() {
        return amount + " " + unit.chinese();
    }

    /** As models write it, such as {@code 5WD}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return amount + unit.name();
    }
}
