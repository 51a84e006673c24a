package cn.suyuanban.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a figure is divided by. */
public enum By {
    LIGHT("按灯号"),
    DEPARTMENT("按部门"),
    SERVICE("按流程"),
    GROUND("按暂停事由"),
    MONTH("按月"),
    STAGE("按阶段"),
    CLUSTER("按产业集群"),
    CHAIN("按产业链"),
    REGION("按地区");

    private final String chinese;

    By(String chinese) {
        this.chinese = chinese;
    }

    /** @throws FigureUnknownException if nothing is divided by that */
    public static By of(String id) {
        return Arrays.stream(values())
                .filter(by -> by.id().equals(id))
                .findFirst()
                .orElseThrow(FigureUnknownException::part);
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }
}
