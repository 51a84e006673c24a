package cn.suyuanban.deadline;

/** The light of a running limit (红黄灯), from which a clerk sees what comes first. */
public enum Light {
    GREEN("绿灯"),
    YELLOW("黄灯"),
    ORANGE("橙灯"),
    RED("红灯"),
    BLACK("黑灯");

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
