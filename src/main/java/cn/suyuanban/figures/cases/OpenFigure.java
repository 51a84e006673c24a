package cn.suyuanban.figures.cases;

import cn.suyuanban.figures.Figure.Definition;

/** Figures over what is open at the end of a day, each defined here and nowhere else. */
enum OpenFigure {
    CASES("cases-open", "在办件数", Definition.of("已收到、当日终了时尚未办结的办件", "涉及干部作风的线索"), false, "1 = 1"),
    OVERDUE_CASES(
            "cases-overdue",
            "逾期在办件数",
            Definition.of("在办，且承诺时限已过的办件", "依法暂停计时的办件、没有承诺时限或者承诺已经兑现的办件、涉及干部作风的线索"),
            false,
            "x.light in ('RED', 'BLACK')"),
    PAUSED_CASES(
            "cases-paused", "暂停计时件数", Definition.of("在办，且依法暂停计时的办件，按暂停事由分", "涉及干部作风的线索"), false, "x.light = 'PAUSED'"),
    DUE_TODAY(
            "cases-due-today",
            "当日到期件数",
            Definition.of("在办，且承诺时限在当日终了前届满的办件", "已经逾期、依法暂停计时的办件，涉及干部作风的线索"),
            false,
            "x.light not in ('RED', 'BLACK', 'PAUSED') and x.due_at < :tomorrow"),
    DUE_THIS_WEEK(
            "cases-due-this-week",
            "本周到期件数",
            Definition.of("在办，且承诺时限在本周日终了前届满的办件，含当日到期的", "已经逾期、依法暂停计时的办件，涉及干部作风的线索"),
            false,
            "x.light not in ('RED', 'BLACK', 'PAUSED') and x.due_at < :monday"),
    STEPS("steps-open", "在办环节数", Definition.of("当日终了时尚未办完的环节，一件办件可以有几个", "不计时的环节、涉及干部作风的线索"), true, "1 = 1"),
    OVERDUE_STEPS(
            "steps-overdue",
            "逾期环节数",
            Definition.of("在办，且环节时限已过的环节", "依法暂停计时的办件的环节、涉及干部作风的线索"),
            true,
            "x.light in ('RED', 'BLACK')");

    private final String id;
    private final String chinese;
    private final Definition definition;
    private final boolean steps;
    private final String condition;

    OpenFigure(String id, String chinese, Definition definition, boolean steps, String condition) {
        this.id = id;
        this.chinese = chinese;
        this.definition = definition;
        this.steps = steps;
        this.condition = condition;
    }

    String id() {
        return id;
    }

    String chinese() {
        return chinese;
    }

    Definition definition() {
        return definition;
    }

    /** Whether it counts steps and not cases. */
    boolean steps() {
        return steps;
    }

    /** On a row x with its light and due_at, as SQL. */
    String condition() {
        return condition;
    }
}
