package cn.suyuanban.figures;

import java.math.BigDecimal;

/** Figures as people read them. */
public final class FigureWords {

    private FigureWords() {}

    /** A figure with its unit. */
    public static String value(Figure figure) {
        return figure.value() == null ? number(null) : number(figure.value()) + " " + figure.unit();
    }

    /** What a rate was made of, null if it is none. */
    public static String made(Figure figure) {
        return figure.denominator() == null ? null : number(figure.numerator()) + " / " + number(figure.denominator());
    }

    /** A number without zeros that mean nothing, or that there is none. */
    public static String number(BigDecimal number) {
        return number == null ? "无数据" : number.stripTrailingZeros().toPlainString();
    }
}
