package cn.suyuanban.scaffold;

import static cn.suyuanban.scaffold.Places.ACCEPTED;
import static cn.suyuanban.scaffold.Places.DELIVER;
import static cn.suyuanban.scaffold.Places.JOIN;
import static cn.suyuanban.scaffold.Places.LINE;
import static cn.suyuanban.scaffold.Places.REVIEW;
import static cn.suyuanban.scaffold.Places.ROW;
import static cn.suyuanban.scaffold.Places.SPLIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Draws the reviews of a new matter: one department in line, several at once (并联审批). */
final class Reviews {

    private final Drawing drawing;
    private final NewMatter matter;
    private final Departments departments;
    private final StepLimits limits;

    Reviews(Drawing drawing, NewMatter matter, Departments departments, StepLimits limits) {
        this.drawing = drawing;
        this.matter = matter;
        this.departments = departments;
        this.limits = limits;
    }

    void draw(ExclusiveGateway accepted, CallActivity deliver) {
        List<FlowNode> reviews = new ArrayList<>();
        for (int i = 0; i < matter.departments().size(); i++) {
            reviews.add(review(matter.departments().get(i), LINE + i * ROW));
        }
        FlowNode first = matter.joint() ? gateway("Gateway_ReviewSplit", SPLIT) : reviews.get(0);
        int into = matter.joint() ? SPLIT - 25 : REVIEW - 50;
        SequenceFlow yes =
                drawing.flow(drawing.process, "Flow_Accepted_Yes", accepted, first, ACCEPTED + 25, LINE, into, LINE);
        drawing.answer(yes, "是", "${acceptance == 'accepted'}", ACCEPTED + 55, LINE + 6);
        if (!matter.joint()) {
            drawing.flow(
                    drawing.process,
                    flowId(first, "DeliverResult"),
                    first,
                    deliver,
                    REVIEW + 50,
                    LINE,
                    DELIVER - 50,
                    LINE);
            return;
        }
        FlowNode join = gateway("Gateway_ReviewJoin", JOIN);
        for (int i = 0; i < reviews.size(); i++) {
            branch(first, reviews.get(i), join, LINE + i * ROW);
        }
        drawing.flow(
                drawing.process, "Flow_ReviewJoin_DeliverResult", join, deliver, JOIN + 25, LINE, DELIVER - 50, LINE);
    }

    private void branch(FlowNode split, FlowNode review, FlowNode join, int y) {
        String name = review.getId().replace("Activity_", "");
        int[] in = y == LINE
                ? new int[] {SPLIT + 25, y, REVIEW - 50, y}
                : new int[] {SPLIT, LINE + 25, SPLIT, y, REVIEW - 50, y};
        int[] out = y == LINE
                ? new int[] {REVIEW + 50, y, JOIN - 25, y}
                : new int[] {REVIEW + 50, y, JOIN, y, JOIN, LINE + 25};
        drawing.flow(drawing.process, "Flow_ReviewSplit_" + name, split, review, in);
        drawing.flow(drawing.process, "Flow_" + name + "_ReviewJoin", review, join, out);
    }

    private FlowNode gateway(String id, int x) {
        return drawing.shape(drawing.process, ParallelGateway.class, id, null, Box.gateway(x, LINE));
    }

    private CallActivity review(String department, int y) {
        String words = Words.pascal(department);
        CallActivity review = drawing.call(
                "Activity_Review" + words, departments.name(department) + "审查", "department-review", REVIEW, y);
        drawing.document(review, "审查是否符合法定条件，写明审查意见；不予通过的写明理由。依据：" + matter.basis() + "（示例，以省事项库为准）。");
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("department", department);
        constants.put(
                "reviewItem",
                matter.joint() ? matter.name() + "（" + departments.name(department) + "）" : matter.name());
        constants.put("stepLimit", limits.review().toString());
        if (matter.statutory() != null) {
            constants.put("stepLimitStatutory", matter.statutory().toString());
        }
        drawing.hand(review, constants, Drawing.PASSED_ON, Map.of("reviewResult", "review" + words + "Result"));
        return review;
    }

    private static String flowId(FlowNode from, String to) {
        return "Flow_" + from.getId().replace("Activity_", "") + "_" + to;
    }
}
