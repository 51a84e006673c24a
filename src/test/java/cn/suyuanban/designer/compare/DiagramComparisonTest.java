package cn.suyuanban.designer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.designer.compare.Change.Kind;
import org.junit.jupiter.api.Test;

class DiagramComparisonTest {

    private static final String MATTER = "processes/open-restaurant.bpmn";
    private static final String PART = "processes/accept-application.bpmn";
    private static final String PROMISE = "<camunda:property name=\"limit.promised\" value=\"5WD\" />";
    private static final String END = "    <bpmn:dataObject id=\"DataObject_Application\"";

    @Test
    void anotherLimitOfTheCaseIsToldWithBothValues() {
        assertThat(Versions.of(MATTER)
                        .with(PROMISE, PROMISE.replace("5WD", "4WD"))
                        .changes())
                .containsExactly(new Change(MATTER, "open-restaurant", "开办餐饮店", Kind.CHANGED, "承诺时限", "5WD", "4WD"));
    }

    @Test
    void aLimitHandedToAPartIsCalledAsTheTemplateOfThePartCallsIt() {
        String limit = "<camunda:in sourceExpression=\"2WD\" target=\"stepLimit\" />";
        assertThat(Versions.of(MATTER).with(limit, limit.replace("2WD", "1WD")).changes())
                .containsExactly(
                        new Change(MATTER, "Activity_ReviewFood", "审查食品经营许可", Kind.CHANGED, "承诺时限", "2WD", "1WD"));
    }

    @Test
    void anotherGroupAFormAndANameAreToldForTheStep() {
        Versions versions = Versions.of(PART)
                .with("camunda:candidateGroups=\"window\"", "camunda:candidateGroups=\"approval\"")
                .with(
                        "camunda:formRef=\"accept-application-check-materials\"",
                        "camunda:formRef=\"accept-application-look-at\"")
                .with("name=\"核对申请材料\"", "name=\"审核申请材料\"");
        assertThat(versions.changes())
                .extracting(Change::what, Change::oldValue, Change::newValue)
                .contains(
                        tuple("办理部门", "window", "approval"),
                        tuple("表单", "accept-application-check-materials", "accept-application-look-at"),
                        tuple("名称", "核对申请材料", "审核申请材料"))
                .hasSize(3);
    }

    @Test
    void theDocumentationOfAStepIsCompared() {
        assertThat(Versions.of(MATTER).with("踏勘不停表。依据", "踏勘期间不停表。依据").changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.element()).isEqualTo("Activity_VisitSite");
                    assertThat(change.what()).isEqualTo("说明文档");
                    assertThat(change.newValue()).contains("踏勘期间");
                });
    }

    @Test
    void anAddedReviewStepSaysWhatItIsAndTheFlowSaysWhereItLeadsNow() {
        String flow = "targetRef=\"Activity_DeliverResult\"";
        Versions versions = Versions.of(MATTER)
                .with(flow, "targetRef=\"Activity_ReviewNoise\"")
                .with(END, """
                            <bpmn:callActivity id="Activity_ReviewNoise" name="审查油烟噪声" calledElement="department-review">
                              <bpmn:extensionElements>
                                <camunda:in sourceExpression="2WD" target="stepLimit" />
                              </bpmn:extensionElements>
                            </bpmn:callActivity>
                            <bpmn:sequenceFlow id="Flow_Noise" sourceRef="Activity_ReviewNoise" targetRef="Activity_DeliverResult" />
                        """ + END);
        assertThat(versions.changes())
                .contains(
                        new Change(
                                MATTER,
                                "Activity_ReviewNoise",
                                "审查油烟噪声",
                                Kind.ADDED,
                                "调用环节",
                                null,
                                "调用的流程：department-review\n承诺时限：2WD"),
                        new Change(
                                MATTER,
                                "Flow_VisitSite_DeliverResult",
                                "联合踏勘 → 审查油烟噪声",
                                Kind.CHANGED,
                                "终点",
                                "送达结果",
                                "审查油烟噪声"));
    }

    @Test
    void aRemovedFlowIsToldByWhatItJoined() {
        assertThat(Versions.of(MATTER)
                        .without("<bpmn:sequenceFlow id=\"Flow_SellsTobacco_No\"", "/>")
                        .changes())
                .contains(new Change(
                        MATTER,
                        "Flow_SellsTobacco_No",
                        "否",
                        Kind.REMOVED,
                        "连线",
                        "起点：经营卷烟？\n终点：Gateway_SellsTobaccoMerge",
                        null));
    }

    @Test
    void aConditionIsComparedAndSoIsTheOrderInWhichConditionsAreAsked() {
        assertThat(Versions.of(MATTER)
                        .with("${sellsTobacco}", "${sellsTobacco == true}")
                        .changes())
                .containsExactly(new Change(
                        MATTER,
                        "Flow_SellsTobacco_Yes",
                        "是",
                        Kind.CHANGED,
                        "条件",
                        "${sellsTobacco}",
                        "${sellsTobacco == true}"));

        String end = "</bpmn:sequenceFlow>";
        Versions parted = Versions.of(MATTER);
        int from = parted.old().indexOf("<bpmn:sequenceFlow id=\"Flow_Accepted_Refused\"");
        String refused = parted.old().substring(from, parted.old().indexOf(end, from) + end.length());
        assertThat(parted.with(refused, "").with(END, refused + "\n" + END).changes())
                .containsExactly(
                        new Change(MATTER, "Gateway_Accepted", "是否受理？", Kind.CHANGED, "先后顺序", "不予受理、是", "是、不予受理"));
    }

    @Test
    void aTimerADefaultFlowAndACalledProcessAreCompared() {
        Versions versions = Versions.of(MATTER)
                .with("default=\"Flow_SellsTobacco_No\"", "default=\"Flow_SellsTobacco_Yes\"")
                .with("calledElement=\"joint-site-visit\"", "calledElement=\"department-review\"");
        assertThat(versions.changes()).extracting(Change::what).containsExactlyInAnyOrder("默认出口", "调用的流程");
        assertThat(Versions.of(PART)
                        .with("${deadlines.after('", "${deadlines.after('1")
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).startsWith("定时"));
    }

    @Test
    void aMaterialIsComparedAndSoIsWhoNeedsIt() {
        String needs = "<bpmn:dataInputAssociation id=\"DataInputAssociation_PremisesProof_ReviewFood\"";
        assertThat(Versions.of(MATTER)
                        .without(needs, "</bpmn:dataInputAssociation>")
                        .with("value=\"deferrable\"", "value=\"required\"")
                        .changes())
                .filteredOn(change -> change.kind() == Kind.CHANGED)
                .containsExactlyInAnyOrder(
                        new Change(MATTER, "Activity_ReviewFood", "审查食品经营许可", Kind.CHANGED, "用到的材料", "经营场所使用证明", null),
                        new Change(
                                MATTER,
                                "DataObject_PremisesProof",
                                "经营场所使用证明",
                                Kind.CHANGED,
                                "是否必需",
                                "deferrable",
                                "required"));
    }

    @Test
    void aStepDrawnElsewhereIsMovedAndNothingElse() {
        Versions drawn = Versions.of(MATTER);
        int shape = drawn.old().indexOf("bpmnElement=\"Activity_VisitSite\"");
        String bounds = drawn.old()
                .substring(drawn.old().indexOf("x=\"", shape), drawn.old().indexOf("width", shape));
        int before = drawn.old().indexOf(bounds, shape);
        String moved = drawn.old().substring(0, before) + "x=\"4321\" y=\"77\" "
                + drawn.old().substring(before + bounds.length());
        assertThat(new Versions(MATTER, drawn.old(), moved).changes())
                .extracting(Change::element, Change::kind)
                .containsExactly(tuple("Activity_VisitSite", Kind.MOVED));
    }
}
