package cn.suyuanban.designer.release;

/** What became of a submitted draft. */
public enum Decision {
    /** It runs. */
    APPROVED("同意发布"),
    /** It went back to be changed. */
    REFUSED("退回修改"),
    /** Whoever submitted it took it back. */
    WITHDRAWN("已撤回");

    private final String chinese;

    Decision(String chinese) {
        this.chinese = chinese;
    }

    /** Its name for people. */
    public String chinese() {
        return chinese;
    }
}
