package cn.suyuanban.desk.audit;

import java.util.Map;

/** What the tables of the record are called in the office. */
final class TableWords {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("application", "网上申请"),
            Map.entry("audit_entry", "操作记录"),
            Map.entry("audit_head", "链的末端"),
            Map.entry("audit_link", "链接"),
            Map.entry("audit_mark", "变更标记"),
            Map.entry("case_contact", "申请人联系方式"),
            Map.entry("case_file", "办件"),
            Map.entry("case_step", "环节"),
            Map.entry("case_step_due", "环节原定期限"),
            Map.entry("chain_gap", "产业链缺口"),
            Map.entry("chain_lead", "缺口对应的招商线索"),
            Map.entry("chain_target", "缺口的目标企业"),
            Map.entry("clock_event", "计时记录"),
            Map.entry("document", "文书登记"),
            Map.entry("file_seal", "封存明细"),
            Map.entry("holiday_notice", "放假安排"),
            Map.entry("hotline_call_back", "热线回访"),
            Map.entry("hotline_dispatch", "热线派单"),
            Map.entry("hotline_event", "热线办理经过"),
            Map.entry("hotline_exclusion", "热线剔除申请"),
            Map.entry("hotline_request", "热线工单"),
            Map.entry("hotline_support", "热线协办单位"),
            Map.entry("industry_chain", "产业链"),
            Map.entry("investment_event", "招商办理经过"),
            Map.entry("investment_lead", "招商线索"),
            Map.entry("lead", "作风线索"),
            Map.entry("lead_file", "作风线索附件（密文）"),
            Map.entry("lead_sealed", "作风线索内容（密文）"),
            Map.entry("material", "材料"),
            Map.entry("material_chunk", "材料的内容"),
            Map.entry("notice", "通知"),
            Map.entry("problem", "问题"),
            Map.entry("problem_assignment", "问题交办"),
            Map.entry("problem_event", "问题办理经过"),
            Map.entry("problem_support", "问题协办单位"),
            Map.entry("problem_taken_over", "问题台账转入"),
            Map.entry("project", "项目"),
            Map.entry("project_breach", "项目失信记录"),
            Map.entry("project_change", "项目计划变更"),
            Map.entry("project_indicator", "项目用地指标"),
            Map.entry("project_member", "项目专班"),
            Map.entry("project_milestone", "项目节点"),
            Map.entry("project_report", "项目进展填报"),
            Map.entry("project_snapshot", "项目数据"),
            Map.entry("rating", "评价"),
            Map.entry("review_result", "审查结果"),
            Map.entry("tracking_code", "查询码（密文）"),
            Map.entry("visit", "走访"),
            Map.entry("visit_finding", "走访发现"),
            Map.entry("visit_participant", "走访人员"));

    private TableWords() {}

    /** Empty for a table that has no name here; its own is shown beside it. */
    static String of(String table) {
        return CHINESE.getOrDefault(table, "");
    }
}
