package cn.suyuanban.scaffold;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of a matter: a column of a county's list, and an option of the command. */
enum Column {
    CODE("编码", "code"),
    NAME("名称", "name"),
    ID("流程编号", "id"),
    LEAD("牵头部门", "lead"),
    DEPARTMENTS("协办部门", "departments"),
    PROMISED("承诺时限", "promised"),
    STATUTORY("法定时限", "statutory"),
    BASIS("依据", "basis"),
    AUDIENCE("对象", "audience"),
    EVENT("人生事件", "event"),
    ONLINE("网办深度", "online"),
    VISITS("到现场次数", "visits");

    private final String title;
    private final String option;

    Column(String title, String option) {
        this.title = title;
        this.option = option;
    }

    /** Its heading in a list. */
    String title() {
        return title;
    }

    /** Its option on the command line, without the dashes. */
    String option() {
        return option;
    }

    /** The column under a heading, which may say 事项名称 for 名称; empty if it is none of ours. */
    static Optional<Column> titled(String heading) {
        String bare = heading.strip().replaceFirst("^事项", "");
        return Arrays.stream(values())
                .filter(column -> column.title.equals(bare) || column.option.equalsIgnoreCase(bare))
                .findFirst();
    }
}
