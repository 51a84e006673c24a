package cn.suyuanban.deadline;

/** The levels of the ladder (预警阶梯), mildest first; each is also the light that is on from then. */
public enum Rung {
    /** 黄灯: the handler is reminded (提醒). */
    YELLOW("黄灯", "时限提醒"),
    /** 橙灯: the section head is urged (催办). */
    ORANGE("橙灯", "催办通知"),
    /** 红灯: past the promise, a supervision notice (督办单) to the responsible leader. */
    RED("红灯", "督办单"),
    /** 黑灯: past the statutory limit, to the supervision office; the unit must publish the reason. */
    BLACK("黑灯", "超法定时限督办单");

    private final String light;
    private final String title;

    Rung(String light, String title) {
        this.light = light;
        this.title = title;
    }

    public String light() {
        return light;
    }

    public String title() {
        return title;
    }
}
