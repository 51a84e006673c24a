package cn.suyuanban.scaffold;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;

/**
 * How the promise for a case is shared out: review by all departments at once, then delivery.
 *
 * @param review for each department
 * @param delivery for handing out the result
 */
record StepLimits(Limit review, Limit delivery) {

    /**
     * Leaves one unit for delivery; a promise of one unit is shared out in the next smaller one.
     *
     * @throws BadMatterException {@code promise-too-short} if there is nothing to share out
     */
    static StepLimits of(Limit promised) {
        if (promised.amount() > 1) {
            return new StepLimits(new Limit(promised.amount() - 1, promised.unit()), new Limit(1, promised.unit()));
        }
        return switch (promised.unit()) {
            case WD -> of(LimitUnit.WH, 4, 4);
            case CD -> of(LimitUnit.H, 12, 12);
            case M -> of(LimitUnit.CD, 20, 5);
            case H -> of(LimitUnit.MIN, 30, 30);
            default ->
                throw new BadMatterException(
                        "promise-too-short", "承诺时限 " + promised.chinese() + "分不成审查和送达两步", "请写更长的时限，或在流程编辑器中绘制");
        };
    }

    private static StepLimits of(LimitUnit unit, int review, int delivery) {
        return new StepLimits(new Limit(review, unit), new Limit(delivery, unit));
    }
}
