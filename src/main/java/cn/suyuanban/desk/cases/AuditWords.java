package cn.suyuanban.desk.cases;

import java.util.Map;

/** What the audit trail's actions are called in the office. */
final class AuditWords {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("ACT", "对办件发起操作"),
            Map.entry("ACT_ENDED", "操作结束"),
            Map.entry("APPLICATION_SUBMITTED", "网上提交申请"),
            Map.entry("CALLER_READ", "查看诉求人联系方式"),
            Map.entry("CASE_CLEARED", "到期清除"),
            Map.entry("EXTEND", "延期"),
            Map.entry("HOTLINE", "热线办理"),
            Map.entry("MATERIAL_ADDED", "补录材料"),
            Map.entry("MATERIAL_JUDGED", "核对材料"),
            Map.entry("MATERIAL_READ", "查阅材料"),
            Map.entry("PAUSE", "暂停计时"),
            Map.entry("PRIORITY", "调整优先级"),
            Map.entry("PROBLEM", "问题办理"),
            Map.entry("PROJECT", "项目办理"),
            Map.entry("RATED", "评价"),
            Map.entry("REASSIGNED", "改派"),
            Map.entry("RECEIPT_PRINTED", "打印回执"),
            Map.entry("RESUME", "恢复计时"),
            Map.entry("SUPERVISION", "督办"),
            Map.entry("SUPERVISION_REPLY", "督办回复"),
            Map.entry("SUPPLEMENT", "要求补正"),
            Map.entry("SUPPLEMENTED", "提交补正"),
            Map.entry("URGE", "催办"),
            Map.entry("WITHDRAWN", "撤回申请"));

    private AuditWords() {}

    /** The action's own code if it has no name here, so that nothing is left out. */
    static String of(String action) {
        return CHINESE.getOrDefault(action, action);
    }
}
