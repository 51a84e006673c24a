package cn.suyuanban.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure (指标) with what it means and what it was made of.
 *
 * @param id stable, kebab-case
 * @param value null where there is nothing to count, or too little to be told
 * @param numerator null where the figure is no rate
 * @param denominator null where the figure is no rate
 * @param parts the same figure by light, department, flow, month and so on
 * @param opens whether it opens to what it counts
 */
public record Figure(
        String id,
        String name,
        Definition definition,
        String unit,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        List<Part> parts,
        boolean opens) {

    private static final int DIGITS = 4;

    /** A figure that is no rate and falls into no parts. */
    public static Figure count(String id, String name, Definition definition, String unit, BigDecimal value) {
        return new Figure(id, name, definition, unit, value, null, null, List.of(), false);
    }

    /** A rate in per cent with two digits. */
    public static Figure rate(
            String id, String name, Definition definition, BigDecimal numerator, BigDecimal denominator) {
        return new Figure(
                id, name, definition, "%", percent(numerator, denominator), numerator, denominator, List.of(), false);
    }

    public Figure by(List<Part> others) {
        return new Figure(id, name, definition, unit, value, numerator, denominator, others, opens);
    }

    /** The same figure, which opens to what it counts. */
    public Figure opening() {
        return new Figure(id, name, definition, unit, value, numerator, denominator, parts, true);
    }

    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.divide(denominator, DIGITS, RoundingMode.HALF_UP).movePointRight(2);
    }

    /**
     * What a figure means, in words.
     *
     * @param denominator "" where the figure is no rate
     */
    public record Definition(String numerator, String denominator, String exclusions) {

        public static Definition of(String counted, String exclusions) {
            return new Definition(counted, "", exclusions);
        }
    }

    /**
     * One part of a figure.
     *
     * @param name what people call it
     * @param numerator null where the figure is no rate
     * @param denominator null where the figure is no rate
     */
    public record Part(By by, String key, String name, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

        public static Part count(By by, String key, String name, BigDecimal value) {
            return new Part(by, key, name, value, null, null);
        }

        /** The same part under another name. */
        Part called(String other) {
            return new Part(by, key, other, value, numerator, denominator);
        }
    }
}
