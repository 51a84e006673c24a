package cn.suyuanban.desk;

import java.math.BigDecimal;
import java.text.DecimalFormat;

/** Amounts as the pages write them. */
public final class Money {

    private static final int WAN = 4;

    private Money() {}

    /** Yuan in 万元. */
    public static String wan(BigDecimal yuan) {
        return new DecimalFormat("#,##0.######").format(yuan.movePointLeft(WAN));
    }
}
