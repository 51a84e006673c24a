package cn.suyuanban.problem;

/** What problems are counted by, each as SQL on the last event e of a problem up to an instant. */
public enum ProblemCount {
    FOUND("1 = 1"),
    /** 已销号. */
    CLOSED("e.status = 'CLOSED'"),
    /** 未销号, those that were opened again among them. */
    OPEN("e.status <> 'CLOSED'");

    private final String condition;

    ProblemCount(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
