package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case is read from left to right; one way back is a loop, many are a maze. */
final class LeftToRightRule implements Rule<CheckedModel> {

    private static final double TOLERATED = 0.05;

    @Override
    public String id() {
        return "left-to-right";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        List<SequenceFlow> flows = model.all(SequenceFlow.class)
                .filter(flow -> diagram.way(flow).size() > 1)
                .toList();
        List<SequenceFlow> back =
                flows.stream().filter(flow -> isBack(diagram.way(flow))).toList();
        return back.size() <= Math.max(1, flows.size() * TOLERATED)
                ? Stream.empty()
                : back.stream().map(flow -> Violation.of(flow, "连线从右往左。", "请重新排列，使流程从左往右读（至少 95% 的连线）。"));
    }

    private static boolean isBack(List<Diagram.Point> way) {
        return way.get(way.size() - 1).x() < way.get(0).x();
    }
}
