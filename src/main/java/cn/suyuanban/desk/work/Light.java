package cn.suyuanban.desk.work;

import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.worklist.Counted;

/** The lights of tasks, the most urgent first, as the page names them. */
enum Light {
    BLACK(Rung.BLACK.light()),
    RED(Rung.RED.light()),
    ORANGE(Rung.ORANGE.light()),
    YELLOW(Rung.YELLOW.light()),
    GREEN(LimitLight.GREEN.chinese());

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    Counted counted() {
        return Counted.valueOf(name());
    }
}
