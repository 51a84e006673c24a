package cn.suyuanban.designer.templates;

import static cn.suyuanban.designer.templates.Binding.attribute;
import static cn.suyuanban.designer.templates.Binding.fact;
import static cn.suyuanban.designer.templates.Field.choice;
import static cn.suyuanban.designer.templates.Field.hidden;
import static cn.suyuanban.designer.templates.Field.text;

import cn.suyuanban.designer.templates.ElementTemplate.Section;
import cn.suyuanban.designer.templates.Field.Choice;
import java.util.List;

/** Templates for what a model says beyond BPMN: processes, steps and materials. */
final class DialectTemplates {

    static final String GROUP = "[a-z][a-z0-9-]*";

    private static final String VARIABLE = "[a-z][A-Za-z0-9]*";
    private static final String VARIABLE_HELP = "流程变量名用英文字母，小写开头";

    private DialectTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(matter(), part(), step(), message(), material());
    }

    private static ElementTemplate matter() {
        return ElementTemplate.of(
                "matter",
                "事项",
                "一个政务服务事项：发起一次就是一个办件，从受理起计时。",
                "bpmn:Process",
                List.of(hidden(fact("kind"), "matter")),
                Section.of(
                        "limits",
                        "全案时限",
                        text("承诺时限", "县里对整个办件的承诺，从受理起算，例如 5WD。", fact("limit.promised"))
                                .limit()
                                .required(),
                        text("法定时限", "法律对整个办件的规定；法律没有规定的留空。", fact("limit.statutory"))
                                .limit()),
                guide(),
                history());
    }

    private static Section guide() {
        return Section.of(
                "guide",
                "办事指南",
                text("事项编码", "省事项库的编码；没有的写县里自编的编码。", fact("matter.code")),
                choice(
                        "服务对象",
                        null,
                        fact("matter.audience"),
                        new Choice("企业", "enterprise"),
                        new Choice("个人", "citizen")),
                text("人生事件", "申请人遇到的事，例如 出生、入学、开店办企业；首页按它归类，与其他事项用同一个说法。", fact("matter.event")),
                group(text("牵头部门", "部门的组编号，例如 approval、market。", fact("matter.lead")))
                        .required(),
                choice(
                        "办理方式",
                        "决定延期规则（行政许可法第四十二条；联合办理见第二十六条）。",
                        fact("matter.handling"),
                        new Choice("一个部门办理", "single"),
                        new Choice("多个部门联合办理", "joint")),
                choice(
                        "事项性质",
                        "决定文书的名称和依据：准予、不予行政许可决定书，或者准予、不予办理决定书。",
                        fact("matter.nature"),
                        new Choice("行政许可", "permit"),
                        new Choice("公共服务等其他事项", "service")),
                text("收费", "不收费写 0。", fact("matter.fee")).startingAs("0"),
                text("办理依据", "法律、法规的名称和条款。", fact("matter.basis")).required(),
                choice(
                        "网办深度",
                        "四级为全程网办。",
                        fact("matter.online"),
                        new Choice("四级：全程网办", "4"),
                        new Choice("三级：网上预审", "3"),
                        new Choice("二级：网上预约、申报", "2"),
                        new Choice("一级：信息服务", "1")),
                text("到办事现场次数", "全程网办写 0。", fact("matter.visits"))
                        .startingAs("0")
                        .matching("[0-9]{1,2}", "写一个整数"),
                choice(
                        "内容来源",
                        "没有经过核实的选“示例”，对外会标明示例。",
                        fact("matter.source"),
                        new Choice("示例", "sample"),
                        new Choice("省事项库", "official")));
    }

    private static ElementTemplate part() {
        return ElementTemplate.of(
                "part",
                "共用环节",
                "由事项调用的环节，或者对进行中的办件发起的流程；本身不是办件。",
                "bpmn:Process",
                List.of(hidden(fact("kind"), "part")),
                Section.of(
                        "acts",
                        "由谁发起",
                        choice(
                                "对办件发起",
                                "对进行中的办件发起的，开始表单要有 caseNumber（办件编号）一栏。",
                                fact("acts.on"),
                                new Choice("否，由事项调用", ""),
                                new Choice("是", "case")),
                        text("可以发起的组", "用逗号分开，例如 supervision,manager；working 表示正在办理该办件的部门，留空的只由它们发起。", fact("acts.by"))
                                .matching(GROUP + "(,\\s*" + GROUP + ")*", "写组编号，用逗号分开")),
                history());
    }

    private static Section history() {
        return Section.of(
                "history",
                "档案",
                text("历史保留时间", "办结后保留多久，例如 P3650D 为 3650 天。", attribute("camunda:historyTimeToLive"))
                        .startingAs("P3650D")
                        .matching("P?[0-9]+D?", "例如 P3650D")
                        .required());
    }

    private static ElementTemplate step() {
        return ElementTemplate.of(
                "step",
                "部门办理步骤",
                "一个部门办理的一步：谁办、多久办完、填哪张表单。",
                "bpmn:UserTask",
                List.of(hidden(attribute("camunda:formRefBinding"), "latest"), hidden(fact("ladder"), "standard")),
                Section.of(
                        "department",
                        "由谁办理",
                        text("办理部门", "部门的组编号，例如 market；由变量给定的写 ${department}。", attribute("camunda:candidateGroups"))
                                .required(),
                        text("表单", "表单编号，例如 open-restaurant-review-kitchen。", attribute("camunda:formRef"))
                                .matching(GROUP, "表单编号用小写英文字母和连字符")
                                .required()),
                Section.of(
                        "limits",
                        "时限",
                        text("承诺时限", "这一步多久办完，例如 2WD。", fact("limit")).limit().required(),
                        text("法定时限", "法律没有规定的留空。", fact("limit.statutory")).limit(),
                        choice(
                                "时间属于",
                                "申请人的时间（例如补正期限）和办结之后的时间都不算在承诺时限里。",
                                fact("limit.of"),
                                new Choice("办理部门", ""),
                                new Choice("申请人", "applicant"),
                                new Choice("办结之后", "follow-up")),
                        text("参加后的全案承诺时限", "这一步参加办理时，整个办件的承诺时限改为多少；不改的留空。", fact("limit.case"))
                                .limit()),
                Section.of(
                        "variables",
                        "由调用方给定的时限",
                        variable("承诺时限的变量", "共用环节用；变量没有值时用上面的承诺时限。", "limit.variable"),
                        variable("法定时限的变量", "共用环节用，例如 stepLimitStatutory。", "limit.statutory.variable"),
                        variable("全案承诺时限的变量", "共用环节用，例如 caseLimit。", "limit.case.variable")));
    }

    private static ElementTemplate message() {
        return ElementTemplate.of(
                "message",
                "等待消息",
                "等待一条带来流程变量的消息，例如申请人的评价。",
                "bpmn:ReceiveTask",
                List.of(),
                Section.of(
                        "message",
                        "消息带来的变量",
                        text("变量", "用逗号分开，例如 rating,ratingText。", fact("writes"))
                                .matching(VARIABLE + "(,\\s*" + VARIABLE + ")*", VARIABLE_HELP + "，用逗号分开")));
    }

    private static ElementTemplate material() {
        return ElementTemplate.of(
                "material",
                "材料",
                "申请人提交、共享取得或者办理中产生的一份材料；用数据关联连到用它或者产生它的步骤。",
                "bpmn:DataObjectReference",
                List.of(),
                Section.of(
                        "material",
                        "材料",
                        group(text("材料编码", "同一份材料在各处用同一个编码，只交一次。", fact("material.code")))
                                .required(),
                        choice(
                                "是否必需",
                                null,
                                fact("material.need"),
                                new Choice("必需", "required"),
                                new Choice("可容缺，后补", "deferrable"),
                                new Choice("有特定情形才需要", "conditional")),
                        text("需要的情形", "有特定情形才需要的必填：用申请表字段写的条件，例如 =outdoorSignboard；其他材料留空。", fact("material.when")),
                        choice(
                                "来源",
                                null,
                                fact("material.source"),
                                new Choice("申请人提交", "applicant"),
                                new Choice("数据共享，免提交", "shared"),
                                new Choice("办理中产生", "produced")),
                        text("份数", "免提交的写 0。", fact("material.copies"))
                                .startingAs("1")
                                .matching("[0-9]{1,2}", "写一个整数"),
                        file("空白表", "可以下载的空白表格，没有的留空。", "material.form"),
                        file("填写样例", "可以下载的样例，没有的留空。", "material.sample")));
    }

    private static Field file(String label, String description, String property) {
        return text(label, description, fact(property))
                .matching(
                        "forms/[a-z0-9-]+/[a-z0-9-]+\\.(pdf|docx|xlsx|txt)",
                        "例如 forms/open-restaurant/fire-commitment.txt");
    }

    private static Field group(Field field) {
        return field.matching(GROUP, "用小写英文字母、数字和连字符");
    }

    private static Field variable(String label, String description, String property) {
        return text(label, description, fact(property)).matching(VARIABLE, VARIABLE_HELP);
    }
}
