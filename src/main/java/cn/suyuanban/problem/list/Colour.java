package cn.suyuanban.problem.list;

/** The colour of a problem on the board (清单颜色). */
public enum Colour {
    GREEN("绿", "已销号"),
    /** Neither struck off nor late. */
    YELLOW("黄", "推进中"),
    /** Not struck off, and a step of it is past its limit. */
    RED("红", "逾期");

    private final String chinese;
    private final String meaning;

    Colour(String chinese, String meaning) {
        this.chinese = chinese;
        this.meaning = meaning;
    }

    public String chinese() {
        return chinese;
    }

    public String meaning() {
        return meaning;
    }
}
