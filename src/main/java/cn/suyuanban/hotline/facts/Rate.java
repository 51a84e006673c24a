package cn.suyuanban.hotline.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A rate with what it was made of, so that it opens to its cases. */
public record Rate(long numerator, long denominator) {

    /** In per cent with two digits, empty where there is nothing to count. */
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator * 100)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
    }
}
