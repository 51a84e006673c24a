package cn.suyuanban.investment;

/** What can happen to a lead of an investor (招商线索). */
public enum LeadAct {
    REGISTER("登记"),
    /** Another unit registers the same investor and project within the protection period. */
    CONTEST("重复登记"),
    /** Says which of the units leads; passed if the others share the credit. */
    RULE("首谈裁定"),
    /** Another unit has it, since nobody signed within the protection period. */
    TRANSFER("保护期满转交"),
    JUDGE("研判"),
    TALK("首谈"),
    VISIT("考察"),
    GATE("预审"),
    REVIEW("公平竞争审查"),
    /** Other terms, after which what was refused is judged anew. */
    REVISE("调整合作条件"),
    SIGN("签约"),
    INCORPORATE("企业注册"),
    HAND_OVER("转入项目护航"),
    DROP("终止");

    private final String chinese;

    LeadAct(String chinese) {
        this.chinese = chinese;
    }

    /** Whether it takes the lead along its path, or to the end of it. */
    public boolean step() {
        return this != CONTEST && this != RULE && this != TRANSFER && this != REVISE;
    }

    public String chinese() {
        return chinese;
    }
}
