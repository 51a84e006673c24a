package cn.suyuanban.desk.problems;

/** Which of the three lists is shown; the rows are the same. */
enum Sheet {
    FOUND("问题清单"),
    DUTY("责任清单"),
    TASK("任务清单");

    private final String chinese;

    Sheet(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
