package cn.suyuanban.schedule;

import java.time.LocalDate;
import java.util.List;

/** 示例: an industrial project in the milestones of the domain notes, with durations made up for the tests. */
final class SampleProject {

    static final LocalDate PRODUCTION = LocalDate.of(2026, 11, 30);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 4);

    private SampleProject() {}

    static Plan plan() {
        return Plan.of(
                PRODUCTION,
                List.of(
                        Milestone.of("sign", "签约", 5),
                        Milestone.of("company", "公司注册", 1, "sign"),
                        Milestone.of("filing", "项目备案", 1, "company"),
                        Milestone.of("unified", "政府统一服务", 20, "sign"),
                        Milestone.of("land", "标准地供地", 40, "filing", "unified"),
                        Milestone.of("land-permit", "用地规划许可", 3, "land"),
                        Milestone.of("title", "不动产首次登记", 5, "land-permit"),
                        Milestone.of("plan-permit", "工程规划许可", 7, "land-permit"),
                        Milestone.of("environment", "环境影响评价", 15, "filing"),
                        Milestone.of("energy", "节能、水保、防雷承诺", 2, "filing"),
                        Milestone.of("permit", "施工许可", 3, "title", "plan-permit", "environment", "energy"),
                        Milestone.of("build", "开工建设", 120, "permit"),
                        Milestone.of("acceptance", "竣工联合验收", 12, "build"),
                        Milestone.of("production", "投产", 10, "acceptance")));
    }

    /** Land supply is under way since the day before the spring festival's last Saturday of work. */
    static Progress onLand() {
        return Progress.none()
                .finished("sign", day("01-09"), day("01-15"))
                .finished("unified", day("01-16"), day("02-12"))
                .finished("company", day("01-16"), day("01-16"))
                .finished("filing", day("01-16"), day("01-19"))
                .started("land", day("02-13"));
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }
}
