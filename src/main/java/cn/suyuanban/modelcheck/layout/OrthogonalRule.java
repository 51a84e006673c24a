package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Flows run along the axes. */
final class OrthogonalRule implements Rule<CheckedModel> {

    private static final double STRAIGHT = 2;

    @Override
    public String id() {
        return "orthogonal";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        return model.all(SequenceFlow.class)
                .filter(flow -> isSlanted(diagram.way(flow)))
                .map(flow -> Violation.of(flow, "连线是斜的。", "请改为横平竖直的折线。"));
    }

    private static boolean isSlanted(List<Diagram.Point> way) {
        return IntStream.range(1, way.size())
                .anyMatch(i -> Math.abs(way.get(i).x() - way.get(i - 1).x()) > STRAIGHT
                        && Math.abs(way.get(i).y() - way.get(i - 1).y()) > STRAIGHT);
    }
}
