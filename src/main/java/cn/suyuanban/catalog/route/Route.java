package cn.suyuanban.catalog.route;

import java.util.List;
import java.util.Map;

/**
 * Where a process can go and what decides it, without the model it was read from.
 *
 * @param beginnings elements it begins with
 * @param nodes by element
 */
public record Route(List<String> beginnings, Map<String, Node> nodes) {

    public static final Route NONE = new Route(List.of(), Map.of());

    /**
     * One element a case passes.
     *
     * @param choosesOne whether only one branch is taken
     * @param also elements that may follow beside its branches: events on its edge, the beginning inside it
     * @param call what it calls, null if nothing
     */
    public record Node(boolean choosesOne, List<Branch> branches, List<String> also, Call call) {}

    /**
     * One flow out of an element.
     *
     * @param condition null if it is always taken
     * @param otherwise whether it is taken only where no other one is (default flow)
     */
    public record Branch(String condition, boolean otherwise, String target) {}

    /**
     * A call of another process.
     *
     * @param handed what it gets: name there to expression here
     * @param all whether it gets everything under its own name
     */
    public record Call(String process, Map<String, String> handed, boolean all) {}

    /** Whether it leaves part of the work to other processes. */
    public boolean calls() {
        return nodes.values().stream().anyMatch(node -> node.call() != null);
    }
}
