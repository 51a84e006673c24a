package cn.suyuanban.project.land;

import java.math.BigDecimal;

/** On which side of the agreed value an indicator has to be. */
public enum Direction {
    AT_LEAST("不低于"),
    AT_MOST("不高于"),
    /** No number: whoever checks says whether it is as agreed. */
    AS_AGREED("符合");

    private final String chinese;

    Direction(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    boolean isNumber() {
        return this != AS_AGREED;
    }

    boolean met(String agreed, String actual) {
        return switch (this) {
            case AT_LEAST -> new BigDecimal(actual).compareTo(new BigDecimal(agreed)) >= 0;
            case AT_MOST -> new BigDecimal(actual).compareTo(new BigDecimal(agreed)) <= 0;
            case AS_AGREED -> actual.equals(chinese);
        };
    }
}
