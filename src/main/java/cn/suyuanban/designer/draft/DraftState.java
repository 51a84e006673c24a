package cn.suyuanban.designer.draft;

/** Where a draft stands. */
public enum DraftState {
    /** Is being worked on. */
    OPEN("编辑中"),
    /** Waits for a second person's decision; nobody changes it meanwhile. */
    SUBMITTED("待批准"),
    /** Has become a version. */
    RELEASED("已发布"),
    /** Was thrown away. */
    DISCARDED("已作废");

    private final String chinese;

    DraftState(String chinese) {
        this.chinese = chinese;
    }

    /** Its name for people. */
    public String chinese() {
        return chinese;
    }
}
