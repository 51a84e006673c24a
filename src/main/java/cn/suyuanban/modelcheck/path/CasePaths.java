package cn.suyuanban.modelcheck.path;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.modelcheck.path.CriticalPath.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * The critical paths of a process: the one of its own promise, and one for each other promise that a conditional step sets
 * for the whole case.
 *
 * <p>A step with a promise for the case takes part wherever the case has that promise or a longer one in the same unit,
 * because the longest promise among the steps that take part is the one that stands.
 */
public final class CasePaths {

    private final List<FlowNode> beginnings;
    private final Map<FlowNode, List<FlowNode>> next = new HashMap<>();
    private final Map<FlowNode, StepFacts> onClock = new LinkedHashMap<>();

    private CasePaths(Process process) {
        FlowGraph graph = new FlowGraph(process);
        beginnings = graph.beginnings();
        Deque<FlowNode> open = new ArrayDeque<>(beginnings);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!next.containsKey(node)) {
                next.put(node, graph.next(node));
                open.addAll(next.get(node));
            }
        }
        graph.nodes()
                .filter(next::containsKey)
                .filter(node -> !FlowGraph.accepts(node) && !graph.isOneOfSeveral(node))
                .forEach(node -> onClock.put(node, StepFacts.of(node)));
        onClock.values().removeIf(StepFacts::ofApplicant);
    }

    public static CasePaths of(Process process) {
        return new CasePaths(process);
    }

    /** What the case may come to while its clock runs, by element; what waits for the applicant is left out. */
    public Map<String, StepFacts> onClock() {
        Map<String, StepFacts> steps = new LinkedHashMap<>();
        onClock.forEach((node, facts) -> steps.put(node.getId(), facts));
        return steps;
    }

    /** @param promised promise of the matter itself, null if none; its path comes first */
    public List<CriticalPath> paths(Limit promised) {
        List<CriticalPath> paths = new ArrayList<>();
        paths.add(path(promised, List.of(), node -> wholeCase(node) == null));
        for (Limit longer : onClock.values().stream()
                .map(StepFacts::wholeCase)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            List<String> with = onClock.keySet().stream()
                    .filter(node -> longer.equals(wholeCase(node)))
                    .map(FlowNode::getId)
                    .toList();
            paths.add(path(longer, with, node -> wholeCase(node) == null || within(wholeCase(node), longer)));
        }
        return paths;
    }

    private CriticalPath path(Limit caseLimit, List<String> with, Predicate<FlowNode> passable) {
        Map<FlowNode, StepFacts> counted = new LinkedHashMap<>(onClock);
        counted.values().removeIf(step -> step.limit() == null);
        counted.keySet().removeIf(passable.negate());
        Map<LimitUnit, LongestWay.Way> ways = new EnumMap<>(LimitUnit.class);
        counted.values().stream().map(step -> step.limit().unit()).distinct().forEach(unit -> new LongestWay(
                        next, counted, passable, unit)
                .from(beginnings)
                .ifPresent(way -> ways.put(unit, way)));
        Map<LimitUnit, Integer> totals = new EnumMap<>(LimitUnit.class);
        ways.forEach((unit, way) -> totals.put(unit, way.total()));
        LimitUnit unit = caseLimit != null
                ? caseLimit.unit()
                : ways.keySet().stream().findFirst().orElse(LimitUnit.WD);
        boolean comparable =
                counted.values().stream().allMatch(step -> step.limit().unit() == unit);
        return new CriticalPath(caseLimit, with, steps(ways.get(unit), counted, unit), totals, comparable);
    }

    private static List<Step> steps(LongestWay.Way way, Map<FlowNode, StepFacts> counted, LimitUnit unit) {
        return way == null
                ? List.of()
                : way.nodes().stream()
                        .filter(counted::containsKey)
                        .filter(node -> counted.get(node).limit().unit() == unit)
                        .map(node -> new Step(
                                node.getId(), node.getName(), counted.get(node).limit()))
                        .toList();
    }

    private Limit wholeCase(FlowNode node) {
        return onClock.containsKey(node) ? onClock.get(node).wholeCase() : null;
    }

    private static boolean within(Limit limit, Limit longer) {
        return limit.unit() == longer.unit() && limit.amount() <= longer.amount();
    }
}
