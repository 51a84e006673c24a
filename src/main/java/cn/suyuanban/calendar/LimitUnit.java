package cn.suyuanban.calendar;

/**
 * What a limit (期限) is counted in.
 *
 * <p>A law that says 工作日 and a law that says 日 mean different lengths, so the unit is part of every limit (行政许可法第八十二条,
 * 民法典第二百条).
 */
public enum LimitUnit {
    /** Working days (工作日), make-up working days included. */
    WD("个工作日"),
    /** Calendar days (自然日). */
    CD("个自然日"),
    /** Calendar months (月). */
    M("个月"),
    /** Hours of office time (工作小时). */
    WH("个工作小时"),
    /** Hours on the wall clock (小时), day and night. */
    H("小时"),
    /** Minutes on the wall clock (分钟), day and night. */
    MIN("分钟");

    private final String chinese;

    LimitUnit(String chinese) {
        this.chinese = chinese;
    }

    /** The measure word and unit as they follow the number, such as 个工作日. */
    public String chinese() {
        return chinese;
    }
}
