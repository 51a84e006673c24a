package cn.suyuanban.designer.templates;

import static cn.suyuanban.designer.templates.Binding.attribute;
import static cn.suyuanban.designer.templates.Binding.constant;
import static cn.suyuanban.designer.templates.Binding.result;
import static cn.suyuanban.designer.templates.Field.choice;
import static cn.suyuanban.designer.templates.Field.hidden;
import static cn.suyuanban.designer.templates.Field.text;

import cn.suyuanban.designer.templates.ElementTemplate.Section;
import cn.suyuanban.designer.templates.Field.Choice;
import java.util.List;
import java.util.stream.Stream;

/** Templates for calling the shared parts (共用环节): what a matter hands to each and what it gets back. */
final class PartTemplates {

    private static final String NOTHING = "${null}";

    private PartTemplates() {}

    static List<ElementTemplate> all() {
        return Stream.of(
                        ofMatters(),
                        OptionalTemplates.all(),
                        ProblemTemplates.all(),
                        MilestoneTemplates.all(),
                        HotlineTemplates.all(),
                        InvestmentTemplates.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ElementTemplate> ofMatters() {
        return List.of(accept(), review(), visit(), insurance(), deferred(), publicity(), deliver(), check(), rate());
    }

    private static ElementTemplate accept() {
        return call(
                "accept-application",
                "收件受理",
                "综合窗口核对材料：受理、一次性告知补正、不予受理，逾期未告知视为受理。",
                List.of(
                        applicant(),
                        hidden(result("caseSummary"), "caseSummary"),
                        hidden(result("deferral"), "deferral"),
                        hidden(result("deferredMaterials"), "deferredMaterials")),
                given(
                        text("申请摘要", "给后面各部门看的一句话，例如 企业名称：${applicantName}。", constant("caseSummary"))
                                .required(),
                        text("应交材料", "用分号分开；数据共享取得的注明免提交。", constant("materialList"))
                                .required(),
                        text("可容缺材料", "哪些材料可以后补；不办容缺受理的保留 ${null}。", constant("deferrable"))
                                .startingAs(NOTHING)),
                taken("受理结果", "accepted 已受理、refused 不予受理、returned 退件。", "acceptance"));
    }

    private static ElementTemplate review() {
        return call(
                "department-review",
                "部门审查",
                "一个部门审查一个子项，作出通过或者不予通过的结论。",
                List.of(applicant(), summary()),
                given(
                        department("办理部门"),
                        item("子项名称"),
                        limit("承诺时限", "这个子项多久审完，例如 3WD。", "stepLimit").required(),
                        limit("法定时限", "没有的保留 ${null}。", "stepLimitStatutory").startingAs(NOTHING),
                        limit("参加后的全案承诺时限", "这个子项参加时，整个办件的承诺时限改为多少；不改的保留 ${null}。", "caseLimit")
                                .startingAs(NOTHING),
                        choice(
                                "单独送达",
                                "这个子项的结论要不要写进送达的结果。",
                                constant("recorded"),
                                new Choice("结论单独送达", "always"),
                                new Choice("前置环节，只在不通过时送达", "refusal"),
                                new Choice("只供其他子项使用，不送达", "never"))),
                taken("审查结论", "pass 通过、refuse 不予通过；每个子项用自己的变量名。", "reviewResult"));
    }

    private static ElementTemplate visit() {
        return call(
                "joint-site-visit",
                "联合踏勘",
                "牵头部门约齐相关部门一次上门；发现问题的，整改后复核一次。",
                List.of(applicant(), summary(), hidden(result("visitRecord"), "visitRecord")),
                given(
                        department("牵头部门"),
                        item("踏勘内容"),
                        limit("承诺时限", "踏勘多久完成，例如 1WD；踏勘不停表。", "stepLimit").required()),
                taken("踏勘结论", "pass 符合、fail 不符合。", "visitResult"));
    }

    private static ElementTemplate insurance() {
        return call(
                "employer-insurance",
                "单位参保缴存",
                "社保、医保、公积金三家同时办理单位登记或者变更，各项互不等待。",
                List.of(applicant(), summary()),
                given(
                        department("办事指南中的部门"),
                        item("子项名称"),
                        text("办理事由", "用于子项名称，例如 登记、登记变更。", constant("registrationKind"))
                                .required(),
                        limit("承诺时限", "每一项多久办完，例如 1WD。", "stepLimit").required()));
    }

    private static ElementTemplate deferred() {
        return call(
                "receive-deferred",
                "收取容缺材料",
                "容缺受理之后收取承诺补交的材料；逾期未补齐的告知退件，由事项流程结束办件。",
                List.of(applicant(), summary(), hidden(Binding.variable("deferredMaterials"), "deferredMaterials")),
                taken("补交结果", "yes 已补齐，其他为退件。", "deferredComplete"));
    }

    private static ElementTemplate publicity() {
        return call(
                "closing-publicity",
                "注销公示",
                "企业注销的公示和公告：简易注销公示、个体工商户推送征询、普通注销公告债权人。",
                List.of(applicant(), summary(), hidden(Binding.variable("closingPath"), "closingPath")),
                given(
                        department("登记机关"),
                        item("环节名称"),
                        limit("公示时限", "简易注销公示的时限，例如 20CD。", "stepLimit").required()),
                taken("公示结果", "pass 无异议、refuse 有异议、expired 逾期未申请。", "publicity"));
    }

    private static ElementTemplate check() {
        return call(
                "check-commitment",
                "核查承诺",
                "以承诺方式作出决定的，办结后限期核查；承诺不实的撤销决定。不计入办件时限。",
                List.of(
                        applicant(),
                        summary(),
                        hidden(Binding.variable("outcome"), "outcome"),
                        hidden(result("commitmentKept"), "commitmentKept"),
                        hidden(result("revocationReason"), "revocationReason")),
                given(
                        department("核查部门"),
                        limit("核查期限", "办结后多久核查完，例如 60CD。", "stepLimit").required()));
    }

    private static ElementTemplate deliver() {
        return call(
                "deliver-result",
                "送达结果",
                "汇总各子项结论，一次送达，随即办结。",
                List.of(applicant(), summary()),
                given(limit("承诺时限", "制证送达多久完成，例如 1WD。", "stepLimit")
                        .startingAs("1WD")
                        .required()),
                taken("办理结果", "已办结、部分办结或者不予许可。", "outcome"));
    }

    private static ElementTemplate rate() {
        return call(
                "rate-service",
                "评价服务",
                "办结后等待申请人评价，差评回访整改；不计入办理时间。",
                List.of(applicant(), summary()),
                given(department("整改部门")),
                taken("评价", "5 非常满意到 1 非常不满意；没有评价的为空。", "rating"));
    }

    static ElementTemplate call(String part, String name, String description, List<Field> handed, Section... sections) {
        List<Field> called = List.of(
                hidden(attribute("calledElement"), part), hidden(attribute("camunda:calledElementBinding"), "latest"));
        return ElementTemplate.of(
                "part." + part,
                name,
                description,
                "bpmn:CallActivity",
                Stream.concat(called.stream(), handed.stream()).toList(),
                sections);
    }

    /** Variables that go in and come back, each under its own name, which the designer need not see. */
    static List<Field> named(Stream<String> given, Stream<String> back) {
        return Stream.concat(
                        given.map(name -> hidden(Binding.variable(name), name)),
                        back.map(name -> hidden(result(name), name)))
                .toList();
    }

    static Section given(Field... fields) {
        return Section.of("given", "交给这个环节", fields);
    }

    private static Section taken(String label, String description, String variable) {
        return Section.of(
                "taken",
                "记入变量",
                text(label, description, result(variable)).startingAs(variable).required());
    }

    static Field applicant() {
        return hidden(Binding.variable("applicantName"), "applicantName");
    }

    static Field summary() {
        return hidden(Binding.variable("caseSummary"), "caseSummary");
    }

    static Field department(String label) {
        return text(label, "部门的组编号，例如 market。", constant("department"))
                .matching(DialectTemplates.GROUP, "用小写英文字母、数字和连字符")
                .required();
    }

    static Field item(String label) {
        return text(label, "显示在待办里，例如 食品经营许可。", constant("reviewItem")).required();
    }

    static Field limit(String label, String description, String variable) {
        return text(label, description, constant(variable)).limitOrExpression();
    }
}
