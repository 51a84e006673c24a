package cn.suyuanban.hotline.facts;

/**
 * The rates of the hotline, each defined here and nowhere else.
 *
 * <p>All count requests received in a period, as was known at one instant. Left out of all: theme requests (专题工单), which
 * nobody called about, what was told where else to go, and what was only put on file.
 */
public enum HotlineRate {
    /** R46. */
    RESPONSE("响应率", "首次联系不晚于响应时限的工单", "已经首次联系，或者响应时限已过的工单", "没有留电话的工单"),
    /** R29. */
    ON_TIME("按期答复率", "每一轮都按期答复，目前也没有超期的工单", "至少答复过一次，或者到期仍未答复的工单", "还没有到期的在办工单"),
    FIRST_TIME("一次办结率", "没有重办、没有提交会商就办结的工单", "已经办结的工单", "没有办结的工单，经审核剔除的工单"),
    SOLVED("解决率", "最近一次有效回访为已解决的工单", "有有效回访的工单", "没有回访或者联系不上的工单，经审核剔除的工单"),
    SATISFIED("满意率", "最近一次有效回访为满意、基本满意的工单", "有有效回访并表态的工单", "没有回访、联系不上或者没有表态的工单，经审核剔除的工单");

    private final String chinese;
    private final String numerator;
    private final String denominator;
    private final String exclusions;

    HotlineRate(String chinese, String numerator, String denominator, String exclusions) {
        this.chinese = chinese;
        this.numerator = numerator;
        this.denominator = denominator;
        this.exclusions = exclusions;
    }

    public String chinese() {
        return chinese;
    }

    public String numerator() {
        return numerator;
    }

    public String denominator() {
        return denominator;
    }

    public String exclusions() {
        return exclusions;
    }
}
