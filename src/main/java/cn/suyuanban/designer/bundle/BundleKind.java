package cn.suyuanban.designer.bundle;

/** What a bundle is for. */
public enum BundleKind {
    /** A process with its forms, and with decisions of its own. */
    SERVICE("bpmn", "服务"),
    /** A decision that several services ask. */
    DECISION("dmn", "决策");

    private final String ending;
    private final String chinese;

    BundleKind(String ending, String chinese) {
        this.ending = ending;
        this.chinese = chinese;
    }

    /** Its name for people. */
    public String chinese() {
        return chinese;
    }

    /** Where the model of a bundle stands, {@code processes/open-restaurant.bpmn}. */
    public String model(String key) {
        return "processes/" + key + "." + ending;
    }
}
