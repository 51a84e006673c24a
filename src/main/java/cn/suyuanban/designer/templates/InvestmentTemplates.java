package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.stream.Stream;

/** Templates for calling the parts of an investor's lead (招商线索). */
final class InvestmentTemplates {

    private InvestmentTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(screening(), terms(), gate(), contract());
    }

    private static ElementTemplate screening() {
        return PartTemplates.call(
                "screen-lead",
                "研判洽谈",
                "响应、研判、反馈，值得跟进的首谈、考察。",
                lead(
                        Stream.of("reportingUnit", "leadSource", "contactLimit", "judgeLimit", "feedbackLimit"),
                        Stream.of("judgeResult")));
    }

    private static ElementTemplate terms() {
        return PartTemplates.call(
                "review-terms",
                "预审审查",
                "五项预审同时进行，通过后作公平竞争审查；未通过的调整条件后重来，或者终止。",
                lead(Stream.of("gateLimit", "reviewLimit"), Stream.of("termsDecision")));
    }

    private static ElementTemplate gate() {
        return PartTemplates.call(
                "gate-review",
                "招商预审",
                "一项预审，由一个单位作出通过或者不予通过的结论。",
                lead(Stream.of("gateId", "gateName", "gateUnit", "gateLimit"), Stream.empty()));
    }

    private static ElementTemplate contract() {
        return PartTemplates.call(
                "sign-contract", "签约落地", "签约、企业注册，转入项目全程护航。", lead(Stream.empty(), Stream.of("escortNumber")));
    }

    /** What every part of a lead shows, with more that goes in and what comes back, each under its own name. */
    private static List<Field> lead(Stream<String> more, Stream<String> back) {
        return PartTemplates.named(
                Stream.concat(Stream.of("applicantName", "leadProject", "cluster", "intendedAmount"), more), back);
    }
}
