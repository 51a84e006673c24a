package cn.suyuanban.project.land;

/** When the indicators of standard land are looked at. */
public enum Checkpoint {
    /** 供地 */
    SUPPLY("供地"),
    /** 竣工核验 */
    COMPLETION("竣工核验"),
    /** 达产复核 */
    FULL_OUTPUT("达产复核");

    private final String chinese;

    Checkpoint(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
