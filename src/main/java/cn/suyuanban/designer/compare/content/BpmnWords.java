package cn.suyuanban.designer.compare.content;

import java.util.Map;

/** What things in a diagram file are called in Chinese, beyond what the element templates name. */
final class BpmnWords {

    /** What a designer can point at; everything else is a side of the element it stands in. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("userTask", "用户任务"),
            Map.entry("serviceTask", "服务任务"),
            Map.entry("receiveTask", "接收任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("businessRuleTask", "决策任务"),
            Map.entry("scriptTask", "脚本任务"),
            Map.entry("manualTask", "人工任务"),
            Map.entry("task", "任务"),
            Map.entry("callActivity", "调用环节"),
            Map.entry("subProcess", "子流程"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("intermediateCatchEvent", "中间捕获事件"),
            Map.entry("intermediateThrowEvent", "中间抛出事件"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("inclusiveGateway", "包容网关"),
            Map.entry("eventBasedGateway", "事件网关"),
            Map.entry("sequenceFlow", "连线"),
            Map.entry("dataObject", "材料"),
            Map.entry("message", "消息"),
            Map.entry("error", "错误"),
            Map.entry("escalation", "升级"),
            Map.entry("signal", "信号"),
            Map.entry("participant", "参与方"),
            Map.entry("lane", "泳道"),
            Map.entry("textAnnotation", "注释"));

    private static final Map<String, String> SIDES = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("documentation", "说明文档"),
            Map.entry("text", "文字"),
            Map.entry("formRef", "表单"),
            Map.entry("formRefBinding", "表单版本"),
            Map.entry("candidateGroups", "办理部门"),
            Map.entry("candidateUsers", "候选人员"),
            Map.entry("assignee", "办理人"),
            Map.entry("dueDate", "到期时间"),
            Map.entry("delegateExpression", "构件"),
            Map.entry("expression", "表达式"),
            Map.entry("calledElement", "调用的流程"),
            Map.entry("calledElementBinding", "调用的版本"),
            Map.entry("decisionRef", "决策表"),
            Map.entry("historyTimeToLive", "历史保留时间"),
            Map.entry("versionTag", "版本标签"),
            Map.entry("isExecutable", "可执行"),
            Map.entry("isStartableInTasklist", "可在待办中发起"),
            Map.entry("sourceRef", "起点"),
            Map.entry("targetRef", "终点"),
            Map.entry("default", "默认出口"),
            Map.entry("attachedToRef", "依附的步骤"),
            Map.entry("cancelActivity", "中断所依附的步骤"),
            Map.entry("isInterrupting", "中断"),
            Map.entry("triggeredByEvent", "由事件触发"),
            Map.entry("asyncBefore", "之前另起事务"),
            Map.entry("asyncAfter", "之后另起事务"),
            Map.entry("exclusive", "独占执行"),
            Map.entry("messageRef", "消息"),
            Map.entry("errorRef", "错误"),
            Map.entry("escalationRef", "升级"),
            Map.entry("signalRef", "信号"),
            Map.entry("conditionExpression", "条件"),
            Map.entry("timeDate", "定时：时刻"),
            Map.entry("timeDuration", "定时：时长"),
            Map.entry("timeCycle", "定时：周期"),
            Map.entry("collection", "逐个办理的清单"),
            Map.entry("elementVariable", "逐个办理的变量"),
            Map.entry("isSequential", "依次办理"),
            Map.entry("loopCardinality", "办理次数"),
            Map.entry("completionCondition", "提前结束的条件"),
            Map.entry("modelerTemplate", "元素模板"),
            Map.entry("processRef", "流程"));

    private BpmnWords() {}

    static String side(String name) {
        return SIDES.getOrDefault(name, name);
    }
}
