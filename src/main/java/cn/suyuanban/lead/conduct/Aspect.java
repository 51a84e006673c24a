package cn.suyuanban.lead.conduct;

/** The five aspects of the business environment that conduct is judged by (五个方面). */
public enum Aspect {
    APPROVAL("行政审批环境"),
    FACTORS("市场要素环境"),
    SERVICE("政务服务环境"),
    ENFORCEMENT("监管执法环境"),
    RULE_OF_LAW("法治保障环境");

    private final String chinese;

    Aspect(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
