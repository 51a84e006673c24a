package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A diagram of some size is at least twice as wide as high, as screens and paper are. */
final class DiagramRatioRule implements Rule<CheckedModel> {

    private static final int SOME = 8;

    @Override
    public String id() {
        return "diagram-ratio";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        List<Diagram.Box> boxes = model.all(FlowNode.class)
                .filter(node -> node.getParentElement() instanceof Process)
                .flatMap(node -> diagram.box(node).stream())
                .toList();
        if (boxes.size() < SOME) {
            return Stream.empty();
        }
        double width = boxes.stream().mapToDouble(Diagram.Box::right).max().orElseThrow()
                - boxes.stream().mapToDouble(Diagram.Box::left).min().orElseThrow();
        double height = boxes.stream().mapToDouble(Diagram.Box::bottom).max().orElseThrow()
                - boxes.stream().mapToDouble(Diagram.Box::top).min().orElseThrow();
        return width >= 2 * height
                ? Stream.empty()
                : model.process().stream()
                        .map(process -> Violation.of(
                                process, "图太高：宽 %.0f，高 %.0f。".formatted(width, height), "请横向展开，宽至少是高的两倍；分支多的改用调用活动。"));
    }
}
