package cn.suyuanban.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dependencies of a plan by position in its list: one pass along them computes any date. */
final class PlanOrder {

    private final List<Milestone> milestones;
    private final Map<String, Integer> positions;
    private final int[][] before;
    private final int[][] after;
    private final int[] order;

    /** @throws PlanRefusedException if milestones share an id, name an unknown one or wait for each other */
    PlanOrder(List<Milestone> milestones) {
        this.milestones = milestones;
        this.positions = positions(milestones);
        this.before = milestones.stream().map(this::predecessors).toArray(int[][]::new);
        this.after = reversed(before);
        this.order = sorted();
    }

    /** The position of a milestone, or null. */
    Integer position(String id) {
        return positions.get(id);
    }

    int[] before(int milestone) {
        return before[milestone];
    }

    int[] after(int milestone) {
        return after[milestone];
    }

    /** Every milestone once, after all it depends on. */
    int[] forward() {
        return order;
    }

    private static Map<String, Integer> positions(List<Milestone> milestones) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Integer other = positions.put(milestone.id(), i);
            if (other != null) {
                throw new PlanRefusedException(
                        "plan-duplicate-id",
                        "节点" + milestones.get(other).quoted() + "和" + milestone.quoted() + "的编号都是 " + milestone.id(),
                        "请给每个节点不同的编号");
            }
        }
        return positions;
    }

    private int[] predecessors(Milestone milestone) {
        return milestone.after().stream()
                .distinct()
                .mapToInt(id -> {
                    Integer position = positions.get(id);
                    if (position == null) {
                        throw new PlanRefusedException(
                                "plan-unknown-predecessor",
                                "节点" + milestone.quoted() + "的前置节点 " + id + " 不在方案里",
                                "请改正前置节点的编号，或者把该节点补进方案");
                    }
                    return position;
                })
                .toArray();
    }

    private static int[][] reversed(int[][] before) {
        List<List<Integer>> after = new ArrayList<>();
        Arrays.stream(before).forEach(any -> after.add(new ArrayList<>()));
        for (int i = 0; i < before.length; i++) {
            for (int predecessor : before[i]) {
                after.get(predecessor).add(i);
            }
        }
        return after.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] sorted() {
        int[] open = Arrays.stream(before).mapToInt(list -> list.length).toArray();
        Deque<Integer> ready = new ArrayDeque<>();
        int[] sorted = new int[open.length];
        int done = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted[done++] = next;
            for (int successor : after[next]) {
                if (--open[successor] == 0) {
                    ready.add(successor);
                }
            }
        }
        if (done < open.length) {
            throw cycle(open);
        }
        return sorted;
    }

    /** Walks back from a milestone that never became ready, along others that did not, until one comes again. */
    private PlanRefusedException cycle(int[] open) {
        int at = firstOpen(open);
        Map<Integer, Integer> steps = new HashMap<>();
        List<Integer> walked = new ArrayList<>();
        while (steps.putIfAbsent(at, walked.size()) == null) {
            walked.add(at);
            at = Arrays.stream(before[at]).filter(i -> open[i] > 0).findFirst().orElseThrow();
        }
        List<Integer> cycle = new ArrayList<>(walked.subList(steps.get(at), walked.size()));
        cycle.add(at);
        Collections.reverse(cycle);
        String names = cycle.stream().map(i -> milestones.get(i).quoted()).collect(Collectors.joining(" → "));
        return new PlanRefusedException("plan-cycle", "节点互为前置，永远无法开始：" + names, "请删去其中一个前置关系");
    }

    private static int firstOpen(int[] open) {
        int at = 0;
        while (open[at] == 0) {
            at++;
        }
        return at;
    }
}
