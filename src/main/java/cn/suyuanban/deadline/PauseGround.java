package cn.suyuanban.deadline;

import java.util.Arrays;
import java.util.Optional;

/** The closed list of procedures whose time does not count (行政许可法 45); site visits and publicity are not on it. */
public enum PauseGround {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    INSPECTION("检验"),
    TESTING("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审");

    static final String BASIS = "行政许可法第四十五条";

    private final String chinese;

    PauseGround(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Optional<PauseGround> of(String name) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }
}
