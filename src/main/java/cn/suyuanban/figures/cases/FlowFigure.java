package cn.suyuanban.figures.cases;

import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.ledger.days.DayKind;

/** Figures over what came and went in a period, each defined here and nowhere else. */
enum FlowFigure {
    RECEIVED("cases-received", "收件数", Definition.of("期内收到的办件", "涉及干部作风的线索。按部门看时，以该部门的第一个环节开始为收到"), DayKind.RECEIVED),
    CLOSED("cases-closed", "办结数", Definition.of("期内办结的办件", "涉及干部作风的线索"), DayKind.CLOSED),
    ON_TIME(
            "on-time-rate",
            "按期办结率",
            new Definition(
                    "期内办结，且承诺时限没有超过的办件",
                    "分子，加上期内承诺时限届满而没有兑现的办件（含至今在办的）",
                    "没有承诺时限的办件、时限届满时依法暂停计时的办件、涉及干部作风的线索。每件只计一次，逾期后再办结不改变结果"),
            DayKind.ON_TIME);

    private final String id;
    private final String chinese;
    private final Definition definition;
    private final DayKind kind;

    FlowFigure(String id, String chinese, Definition definition, DayKind kind) {
        this.id = id;
        this.chinese = chinese;
        this.definition = definition;
        this.kind = kind;
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

    DayKind kind() {
        return kind;
    }
}
