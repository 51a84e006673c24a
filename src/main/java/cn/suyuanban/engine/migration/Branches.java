package cn.suyuanban.engine.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The parallel branches of one version: which elements lie between a split and the join that waits for all its branches. */
final class Branches {

    private final List<ActivityImpl> activities = new ArrayList<>();

    Branches(ProcessDefinitionImpl definition) {
        gather(definition);
    }

    private void gather(ScopeImpl scope) {
        scope.getActivities().forEach(activity -> {
            activities.add(activity);
            gather(activity);
        });
    }

    /** Gateways that wait for several branches. */
    Stream<ActivityImpl> joins() {
        return parallel().filter(gateway -> gateway.getIncomingTransitions().size() > 1);
    }

    /** Ids of the join itself and of what a split has begun on the way to it. */
    Stream<String> leadingTo(ActivityImpl join) {
        Set<ActivityImpl> begun = new HashSet<>();
        parallel()
                .filter(gateway ->
                        gateway != join && gateway.getOutgoingTransitions().size() > 1)
                .map(split -> reached(split, join))
                .filter(reached -> reached.contains(join))
                .forEach(begun::addAll);
        return begun.stream()
                .filter(element -> element == join || reached(element, join).contains(join))
                .map(ActivityImpl::getId);
    }

    private Stream<ActivityImpl> parallel() {
        return activities.stream()
                .filter(activity -> activity.getActivityBehavior() instanceof ParallelGatewayActivityBehavior);
    }

    /** What comes after an element, not beyond the join. */
    private Set<ActivityImpl> reached(ActivityImpl from, ActivityImpl join) {
        Set<ActivityImpl> reached = new HashSet<>();
        Deque<ActivityImpl> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ActivityImpl at = open.pop();
            if (at != join) {
                next(at).filter(reached::add).forEach(open::push);
            }
        }
        return reached;
    }

    private Stream<ActivityImpl> next(ActivityImpl from) {
        Stream<ActivityImpl> flows = from.getOutgoingTransitions().stream()
                .map(PvmTransition::getDestination)
                .map(ActivityImpl.class::cast);
        Stream<ActivityImpl> boundaries =
                activities.stream().filter(event -> event.getEventScope() == from && event.getFlowScope() != from);
        return Stream.concat(flows, boundaries);
    }
}
