package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.stream.Stream;

/** Templates for calling the parts of a project's milestone (项目节点), each with the variables it shows and gives back. */
final class MilestoneTemplates {

    private MilestoneTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(
                milestone(
                        "project-milestone",
                        "推进项目节点",
                        "责任单位和代办员推进一个节点；有问题卡住的先销号，完成后通知后续节点。",
                        Stream.of("milestoneName", "milestoneKind")),
                milestone(
                        "standard-land-check",
                        "标准地指标",
                        "供地时约定控制性指标，竣工、达产时核验；不达标的整改一次，再不达标的记为违约。",
                        Stream.of("checkpoint"),
                        "landOutcome"),
                milestone("approve-on-commitment", "承诺即批", "企业承诺，当即批准，事后核查。", Stream.of(), "commitmentKept"),
                milestone("construction-start", "施工许可后开工", "发证后三个月内开工，最多延期两次，否则自行废止。", Stream.of(), "startOutcome"),
                milestone("completion-filing", "竣工验收备案", "竣工验收合格之日起十五日内备案。", Stream.of(), "filedLate"));
    }

    private static ElementTemplate milestone(
            String part, String name, String description, Stream<String> more, String... back) {
        Stream<String> given =
                Stream.concat(Stream.of("projectCode", "projectAgent", "milestoneId", "milestoneUnit"), more);
        return PartTemplates.call(part, name, description, PartTemplates.named(given, Stream.of(back)));
    }
}
