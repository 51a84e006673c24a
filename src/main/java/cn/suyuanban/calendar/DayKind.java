package cn.suyuanban.calendar;

/** What kind of day a date is, and so whether the offices work. */
public enum DayKind {
    /** An ordinary Monday to Friday. */
    WORKDAY("工作日", true),
    /** A Saturday or Sunday no notice mentions. */
    WEEKEND("周末", false),
    /** A day off named by the State Council's notice, weekends inside a holiday included. */
    HOLIDAY("法定节假日", false),
    /** A Saturday or Sunday on which the notice makes people work. */
    MAKEUP_WORKDAY("调休上班", true);

    private final String chinese;
    private final boolean working;

    DayKind(String chinese, boolean working) {
        this.chinese = chinese;
        this.working = working;
    }

    /** Whether the day counts as a working day. */
    public boolean working() {
        return working;
    }

    /** The word people use for it. */
    public String chinese() {
        return chinese;
    }
}
