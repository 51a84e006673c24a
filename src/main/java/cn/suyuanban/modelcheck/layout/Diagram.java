package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The drawing of a model: where nodes stand and how flows run. */
final class Diagram {

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Point>> ways = new LinkedHashMap<>();

    private Diagram() {}

    static Diagram of(CheckedModel model) {
        return model.view(Diagram.class, Diagram::read);
    }

    private static Diagram read(CheckedModel model) {
        Diagram diagram = new Diagram();
        model.all(BpmnShape.class)
                .filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
                .forEach(shape -> diagram.boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds())));
        model.all(BpmnEdge.class)
                .filter(edge -> edge.getBpmnElement() != null)
                .forEach(edge -> diagram.ways.put(
                        edge.getBpmnElement().getId(),
                        edge.getWaypoints().stream()
                                .map(at -> new Point(at.getX(), at.getY()))
                                .toList()));
        return diagram;
    }

    Optional<Box> box(FlowNode node) {
        return Optional.ofNullable(boxes.get(node.getId()));
    }

    /** The points of a flow, empty if it is not drawn. */
    List<Point> way(SequenceFlow flow) {
        return ways.getOrDefault(flow.getId(), List.of());
    }

    boolean shows(FlowElement element) {
        return boxes.containsKey(element.getId())
                || ways.getOrDefault(element.getId(), List.of()).size() > 1;
    }

    /** A point of a flow. */
    record Point(double x, double y) {}

    /** What a node covers. */
    record Box(double left, double top, double right, double bottom) {

        private static final double TOUCH = 2;

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return left + TOUCH < other.right
                    && other.left + TOUCH < right
                    && top + TOUCH < other.bottom
                    && other.top + TOUCH < bottom;
        }

        /** Whether a straight stretch of a flow runs over it; exact for those along the axes. */
        boolean isCrossedBy(Point from, Point to) {
            return overlaps(new Box(
                    Math.min(from.x(), to.x()) - TOUCH,
                    Math.min(from.y(), to.y()) - TOUCH,
                    Math.max(from.x(), to.x()) + TOUCH,
                    Math.max(from.y(), to.y()) + TOUCH));
        }
    }
}
