package cn.suyuanban.designer.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;

/** The next version of a shipped service, as a designer would draw it; goes through the gate like any other. */
final class NewVersion {

    private static final String SHAPES = "    </bpmndi:BPMNPlane>";
    private static final String MATERIALS = "    <bpmn:dataObject id=\"DataObject_Application\"";
    private static final int RIGHT = 2900;
    private static final int ROOM = 160;

    private final String service;
    private String text;

    private NewVersion(String service, String text) {
        this.service = service;
        this.text = text;
    }

    static NewVersion of(String service) {
        try {
            return new NewVersion(service, Files.readString(Path.of("processes", service + ".bpmn")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewVersion with(String before, String after) {
        assertThat(text.contains(before)).as(before).isTrue();
        text = text.replace(before, after);
        return this;
    }

    /** 开办餐饮店 with other limits and one more review (审查油烟噪声) after the visit, before the result is delivered. */
    static NewVersion reviewedOnceMore() {
        NewVersion version = of("open-restaurant");
        version.text = Pattern.compile("(<(?:dc:Bounds|di:waypoint) x=\")(\\d+)(\")")
                .matcher(version.text)
                .replaceAll(NewVersion::madeRoom);
        return version.with("name=\"limit.promised\" value=\"5WD\"", "name=\"limit.promised\" value=\"6WD\"")
                .with(
                        "sourceRef=\"Activity_VisitSite\" targetRef=\"Activity_DeliverResult\"",
                        "sourceRef=\"Activity_VisitSite\" targetRef=\"Activity_ReviewNoise\"")
                .with(
                        incoming("DeliverResult", "Flow_VisitSite_DeliverResult"),
                        incoming("DeliverResult", "Flow_ReviewNoise_DeliverResult"))
                .step("Flow_VisitSite_DeliverResult", "Flow_ReviewNoise_DeliverResult", 2938, 192)
                .flow(
                        "Flow_ReviewNoise_DeliverResult",
                        "Activity_ReviewNoise",
                        "Activity_DeliverResult",
                        "3038,232 3098,232")
                .with(
                        "<di:waypoint x=\"2878\" y=\"232\" />\n        <di:waypoint x=\"3098\" y=\"232\" />",
                        "<di:waypoint x=\"2878\" y=\"232\" />\n        <di:waypoint x=\"2938\" y=\"232\" />");
    }

    /** 开办餐饮店 with one more review beside the others, for which the join waits too. */
    static NewVersion oneMoreBranch() {
        return of("open-restaurant")
                .with(
                        "<bpmn:outgoing>Flow_ReviewSplit_MaterialsDeferred</bpmn:outgoing>",
                        "<bpmn:outgoing>Flow_ReviewSplit_MaterialsDeferred</bpmn:outgoing>"
                                + "<bpmn:outgoing>Flow_ReviewSplit_ReviewNoise</bpmn:outgoing>")
                .with(
                        "<bpmn:incoming>Flow_MaterialsDeferredMerge_ReviewJoin</bpmn:incoming>",
                        "<bpmn:incoming>Flow_MaterialsDeferredMerge_ReviewJoin</bpmn:incoming>"
                                + "<bpmn:incoming>Flow_ReviewNoise_ReviewJoin</bpmn:incoming>")
                .step("Flow_ReviewSplit_ReviewNoise", "Flow_ReviewNoise_ReviewJoin", 2060, 1460)
                .flow(
                        "Flow_ReviewSplit_ReviewNoise",
                        "Gateway_ReviewSplit",
                        "Activity_ReviewNoise",
                        "1392,257 1392,1500 2060,1500")
                .flow(
                        "Flow_ReviewNoise_ReviewJoin",
                        "Activity_ReviewNoise",
                        "Gateway_ReviewJoin",
                        "2160,1500 2668,1500 2668,257");
    }

    /** Puts it into the engine; whoever asks deletes the deployment again. */
    String deploy(RepositoryService repository) {
        return repository
                .createDeployment()
                .name("test:" + service)
                .source("designer")
                .addString("processes/" + service + ".bpmn", text)
                .deploy()
                .getId();
    }

    private NewVersion step(String in, String out, int x, int y) {
        return with(MATERIALS, """
                    <bpmn:callActivity id="Activity_ReviewNoise" name="审查油烟噪声" calledElement="department-review" camunda:calledElementBinding="latest">
                      <bpmn:documentation>审查油烟和噪声防治。示例。</bpmn:documentation>
                      <bpmn:extensionElements>
                        <camunda:in sourceExpression="market" target="department" />
                        <camunda:in sourceExpression="油烟噪声" target="reviewItem" />
                        <camunda:in sourceExpression="1WD" target="stepLimit" />
                        <camunda:in sourceExpression="10WD" target="stepLimitStatutory" />
                        <camunda:in source="applicantName" target="applicantName" />
                        <camunda:in source="caseSummary" target="caseSummary" />
                        <camunda:out source="reviewResult" target="reviewNoiseResult" />
                      </bpmn:extensionElements>
                      <bpmn:incoming>%s</bpmn:incoming>
                      <bpmn:outgoing>%s</bpmn:outgoing>
                    </bpmn:callActivity>
                """.formatted(in, out) + MATERIALS).with(SHAPES, """
                      <bpmndi:BPMNShape id="Activity_ReviewNoise_di" bpmnElement="Activity_ReviewNoise">
                        <dc:Bounds x="%d" y="%d" width="100" height="80" />
                      </bpmndi:BPMNShape>
                """.formatted(x, y) + SHAPES);
    }

    private NewVersion flow(String id, String from, String to, String points) {
        StringBuilder drawn = new StringBuilder();
        for (String point : points.split(" ")) {
            String[] at = point.split(",");
            drawn.append("<di:waypoint x=\"%s\" y=\"%s\" />".formatted(at[0], at[1]));
        }
        return with(
                        MATERIALS,
                        "    <bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />\n"
                                        .formatted(id, from, to)
                                + MATERIALS)
                .with(
                        SHAPES,
                        "      <bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\">%s</bpmndi:BPMNEdge>\n"
                                        .formatted(id, id, drawn)
                                + SHAPES);
    }

    private static String incoming(String step, String flow) {
        return "<bpmn:incoming>" + flow + "</bpmn:incoming>\n      <bpmn:outgoing>Flow_" + step
                + "_RateService</bpmn:outgoing>";
    }

    private static String madeRoom(MatchResult at) {
        int x = Integer.parseInt(at.group(2));
        return at.group(1) + (x > RIGHT ? x + ROOM : x) + at.group(3);
    }
}
