package cn.suyuanban.project;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 示例: projects made up for the tests; the people are demo accounts. */
final class SampleCounty {

    static final Escort PEOPLE = new Escort("leader", "team", "开发区");
    static final List<String> TEAM = List.of("window", "market");

    private SampleCounty() {}

    static Project project(String code) {
        return Project.listed(
                code,
                "示例项目" + code,
                "新材料",
                Optional.of(true),
                new Escort("", "", "开发区"),
                new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "");
    }

    /** @param amount of it all and of what is invested, in yuan */
    static Snapshot figures(String code, LocalDate day, long amount, long invested) {
        return new Snapshot(
                code,
                day,
                Stage.PREPARATION,
                BigDecimal.valueOf(amount),
                Optional.of(BigDecimal.valueOf(120_000_000)),
                Optional.of(BigDecimal.valueOf(invested)),
                "");
    }
}
