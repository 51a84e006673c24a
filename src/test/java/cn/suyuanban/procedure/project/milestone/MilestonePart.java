package cn.suyuanban.procedure.project.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking a part that a milestone calls, under a project that does nothing else; the unit is the approval office. */
abstract class MilestonePart {

    /** 示例: a project that calls one part and ends. */
    private static final String CALLER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Caller" targetNamespace="test">
              <process id="milestone-caller" name="调用节点环节" isExecutable="true" camunda:historyTimeToLive="P1D">
                <documentation>只调用一个环节的项目，只用于测试。</documentation>
                <extensionElements>
                  <camunda:properties><camunda:property name="kind" value="project" /></camunda:properties>
                </extensionElements>
                <startEvent id="StartEvent_Reached" name="到达节点" />
                <sequenceFlow id="Flow_Reached" sourceRef="StartEvent_Reached" targetRef="Activity_Call" />
                <callActivity id="Activity_Call" name="节点环节" calledElement="%s" camunda:calledElementBinding="latest">
                  <documentation>被测的环节。</documentation>
                  <extensionElements><camunda:in variables="all" /><camunda:out variables="all" /></extensionElements>
                </callActivity>
                <sequenceFlow id="Flow_Called" sourceRef="Activity_Call" targetRef="EndEvent_Called" />
                <endEvent id="EndEvent_Called" name="已完成" />
              </process>
              <bpmndi:BPMNDiagram id="BPMNDiagram_Caller">
                <bpmndi:BPMNPlane id="BPMNPlane_Caller" bpmnElement="milestone-caller">
                  <bpmndi:BPMNShape id="StartEvent_Reached_di" bpmnElement="StartEvent_Reached">
                    <dc:Bounds x="182" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="Activity_Call_di" bpmnElement="Activity_Call">
                    <dc:Bounds x="310" y="80" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="EndEvent_Called_di" bpmnElement="EndEvent_Called">
                    <dc:Bounds x="502" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Flow_Reached_di" bpmnElement="Flow_Reached">
                    <di:waypoint x="218" y="120" />
                    <di:waypoint x="310" y="120" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="Flow_Called_di" bpmnElement="Flow_Called">
                    <di:waypoint x="410" y="120" />
                    <di:waypoint x="502" y="120" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;

    private static final String UNIT = "approval";

    @Autowired
    Restaurant counter;

    @Autowired
    Journey journey;

    @Autowired
    ProjectRecords projects;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    final String code = "示例-" + UUID.randomUUID();

    ProcessInstance instance;

    private String deployment;

    /** Calls a part for a project with a team on Monday 2026-11-02 at 09:00. */
    void begin(String part, Map<String, Object> more) {
        counter.at("2026-11-02T09:00");
        projects.insert(Project.listed(
                code,
                "示例项目",
                "新材料",
                Optional.of(true),
                new Escort("leader", "team", "开发区"),
                new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                ""));
        Project project = projects.required(code);
        projects.updatePeople(project.with(project.escort(), List.of("window", "market")));
        call(part, more);
    }

    /** Calls a part for the same project again, as a later milestone does. */
    void call(String part, Map<String, Object> more) {
        leave();
        deployment = repository
                .createDeployment()
                .name("milestone-caller")
                .addString("milestone-caller.bpmn", CALLER.formatted(part))
                .deploy()
                .getId();
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("projectCode", code);
        variables.put("milestoneUnit", UNIT);
        variables.put("milestoneId", "sample");
        variables.put("projectAgent", "window");
        instance = runtime.startProcessInstanceByKey("milestone-caller", variables);
    }

    @AfterEach
    void leave() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
            deployment = null;
        }
    }

    void does(String step, Map<String, Object> form) {
        journey.complete(instance, step, "office", form);
    }

    Object outcome(String variable) {
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(journey.passed(instance)).contains("EndEvent_Called");
        return journey.variable(instance, variable);
    }

    Instant due(String step) {
        return journey.task(instance, step).getDueDate().toInstant();
    }

    List<Notice> breaches() {
        return notices.ofCase(instance.getId()).stream()
                .filter(notice -> notice.kind().equals("BREACH"))
                .toList();
    }

    List<String> refusals() {
        return trail.ofCase(instance.getId()).stream()
                .filter(entry -> !entry.done())
                .map(AuditEntry::code)
                .toList();
    }
}
