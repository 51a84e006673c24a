package cn.suyuanban.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the process of a new matter says of itself: purpose, basis, departments, and the facts of its guide (办事指南). */
final class MatterProcess {

    private final NewMatter matter;
    private final Departments departments;

    MatterProcess(NewMatter matter, Departments departments) {
        this.matter = matter;
        this.departments = departments;
    }

    void describe(Drawing drawing) {
        drawing.process.setCamundaVersionTag("示例");
        drawing.process.setCamundaHistoryTimeToLiveString("P3650D");
        drawing.document(drawing.process, """
                目的：%s，一次申请、一套材料、一次送达。
                法律依据：%s。
                责任部门：%s。
                承诺时限自受理之次日起%s。本模型由事项清单生成，材料和时限均为示例，以省事项库为准。""".formatted(
                matter.name(), matter.basis(), offices(), matter.promised().chinese()));
        drawing.properties(drawing.process, facts());
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", "matter");
        facts.put("limit.promised", matter.promised().toString());
        if (matter.statutory() != null) {
            facts.put("limit.statutory", matter.statutory().toString());
        }
        facts.put("matter.code", matter.code());
        facts.put("matter.audience", matter.audience());
        if (matter.event() != null) {
            facts.put("matter.event", matter.event());
        }
        facts.put("matter.lead", matter.lead());
        facts.put("matter.fee", "0");
        facts.put("matter.basis", matter.basis());
        facts.put("matter.online", String.valueOf(matter.online()));
        facts.put("matter.visits", String.valueOf(matter.visits()));
        facts.put("matter.source", "sample");
        facts.put("matter.handling", matter.joint() ? "joint" : "single");
        return facts;
    }

    private String offices() {
        String others = matter.departments().stream()
                .filter(department -> !department.equals(matter.lead()))
                .map(departments::name)
                .collect(Collectors.joining("、"));
        return departments.name(matter.lead()) + "牵头" + (others.isEmpty() ? "" : "，" + others + "配合");
    }
}
