package cn.suyuanban.catalog.guide;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much shorter the promises are than the law (压缩率), over all matters, by both conventions in use.
 *
 * <p>Which of them a published figure follows is often not said; so both are given, each with its denominator.
 *
 * @param sums convention A, (Σ statutory − Σ promised) ÷ Σ statutory, for each unit by itself
 * @param mean convention B, the mean of the rates of the matters
 * @param leftOut matters that are in neither, and why
 */
public record Compression(List<Sum> sums, Mean mean, LeftOut leftOut) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param percent two digits behind the point */
    public record Sum(LimitUnit unit, int matters, int statutory, int promised, BigDecimal percent) {}

    /** @param percent two digits behind the point, null if there is no matter */
    public record Mean(int matters, BigDecimal percent) {}

    /** Each matter is counted under the first reason that holds, in this order. */
    public record LeftOut(int withoutPromise, int withoutStatutory, int unitsDiffer) {}

    static Compression over(List<MatterGuide> matters) {
        Map<LimitUnit, List<MatterGuide>> byUnit = new TreeMap<>(Comparator.naturalOrder());
        List<BigDecimal> rates = new ArrayList<>();
        for (MatterGuide matter : matters) {
            of(matter.promised(), matter.statutory()).ifPresent(rate -> {
                rates.add(rate);
                byUnit.computeIfAbsent(matter.promised().unit(), unit -> new ArrayList<>())
                        .add(matter);
            });
        }
        return new Compression(
                byUnit.entrySet().stream()
                        .map(unit -> sum(unit.getKey(), unit.getValue()))
                        .toList(),
                mean(rates),
                leftOut(matters));
    }

    /** The matters the mean is over: those with both limits, in the same unit. */
    public static List<MatterGuide> counted(List<MatterGuide> matters) {
        return matters.stream()
                .filter(matter -> of(matter.promised(), matter.statutory()).isPresent())
                .toList();
    }

    /** The exact rate of one matter in percent; empty without both limits or in different units. */
    static Optional<BigDecimal> of(Limit promised, Limit statutory) {
        return promised == null || statutory == null || promised.unit() != statutory.unit()
                ? Optional.empty()
                : Optional.of(percent(statutory.amount() - promised.amount(), statutory.amount()));
    }

    static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }

    private static Sum sum(LimitUnit unit, List<MatterGuide> matters) {
        int statutory =
                matters.stream().mapToInt(matter -> matter.statutory().amount()).sum();
        int promised =
                matters.stream().mapToInt(matter -> matter.promised().amount()).sum();
        return new Sum(unit, matters.size(), statutory, promised, rounded(percent(statutory - promised, statutory)));
    }

    private static Mean mean(List<BigDecimal> rates) {
        return rates.isEmpty()
                ? new Mean(0, null)
                : new Mean(
                        rates.size(),
                        rounded(rates.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(rates.size()), MathContext.DECIMAL64)));
    }

    private static LeftOut leftOut(List<MatterGuide> matters) {
        int withoutPromise = 0;
        int withoutStatutory = 0;
        int unitsDiffer = 0;
        for (MatterGuide matter : matters) {
            if (matter.promised() == null) {
                withoutPromise++;
            } else if (matter.statutory() == null) {
                withoutStatutory++;
            } else if (matter.promised().unit() != matter.statutory().unit()) {
                unitsDiffer++;
            }
        }
        return new LeftOut(withoutPromise, withoutStatutory, unitsDiffer);
    }

    private static BigDecimal percent(int part, int of) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
    }
}
