package cn.suyuanban.security;

/** Small models for the deployment door; each refused one differs from the valid one in one place. */
final class Models {

    private static final String LIMIT = "<documentation>只用于测试。</documentation>"
            + "<extensionElements><camunda:properties><camunda:property name='limit' value='%s'/>"
            + "</camunda:properties></extensionElements>";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://suyuanban.cn/test">
              <process id="security-probe" name="安全测试" isExecutable="true" %s>
                <documentation>部署入口的测试模型。</documentation>
                <startEvent id="StartEvent_Begun" name="已开始"/>
                <sequenceFlow id="Flow_Begun" sourceRef="StartEvent_Begun" targetRef="Activity_Probe">%s</sequenceFlow>
                %s
                <sequenceFlow id="Flow_Done" sourceRef="Activity_Probe" targetRef="EndEvent_Done"/>
                <endEvent id="EndEvent_Done" name="已完成"/>
              </process>
              <bpmndi:BPMNDiagram id="BPMNDiagram_Test">
                <bpmndi:BPMNPlane id="BPMNPlane_Test" bpmnElement="security-probe">
                  <bpmndi:BPMNShape id="StartEvent_Begun_di" bpmnElement="StartEvent_Begun">
                    <dc:Bounds x="182" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="Activity_Probe_di" bpmnElement="Activity_Probe">
                    <dc:Bounds x="310" y="80" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="EndEvent_Done_di" bpmnElement="EndEvent_Done">
                    <dc:Bounds x="502" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Flow_Begun_di" bpmnElement="Flow_Begun">
                    <di:waypoint x="218" y="120" />
                    <di:waypoint x="310" y="120" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="Flow_Done_di" bpmnElement="Flow_Done">
                    <di:waypoint x="410" y="120" />
                    <di:waypoint x="502" y="120" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
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
