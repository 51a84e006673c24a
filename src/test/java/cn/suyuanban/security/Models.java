package cn.suyuanban.security;

/** Small models for the deployment door; each refused one differs from the valid one in one place. */
final class Models {

    private static final String LIMIT =
            "<extensionElements><camunda:properties><camunda:property name='limit' value='%s'/>"
                    + "</camunda:properties></extensionElements>";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://suyuanban.cn/test">
              <process id="security-probe" name="安全测试" isExecutable="true" %s>
                <startEvent id="StartEvent_Begun"/>
                <sequenceFlow id="Flow_Begun" sourceRef="StartEvent_Begun" targetRef="Activity_Probe">%s</sequenceFlow>
                %s
                <sequenceFlow id="Flow_Done" sourceRef="Activity_Probe" targetRef="EndEvent_Done"/>
                <endEvent id="EndEvent_Done"/>
              </process>
            </definitions>
            """;

    private Models() {}

    static String valid() {
        return withStep(userTask("2WD"));
    }

    static String userTask(String limit) {
        return "<userTask id='Activity_Probe' name='办理' camunda:candidateGroups='market'>" + LIMIT.formatted(limit)
                + "</userTask>";
    }

    /** The element with the id {@code Activity_Probe} between start and end. */
    static String withStep(String step) {
        return MODEL.formatted("camunda:historyTimeToLive='P1D'", "", step);
    }

    static String withCondition(String attributes, String expression) {
        return MODEL.formatted(
                "camunda:historyTimeToLive='P1D'",
                "<conditionExpression xsi:type='tFormalExpression' %s>%s</conditionExpression>"
                        .formatted(attributes, expression),
                userTask("2WD"));
    }

    static String withoutHistoryTimeToLive() {
        return MODEL.formatted("", "", userTask("2WD"));
    }
}
