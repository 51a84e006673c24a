package cn.suyuanban.catalog.route;

import cn.suyuanban.catalog.route.Route.Branch;
import cn.suyuanban.catalog.route.Route.Call;
import cn.suyuanban.catalog.route.Route.Node;
import cn.suyuanban.modelcheck.expression.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes every way that is open for what is known; where that does not decide, both ways.
 *
 * <p>Elements of a called process are named after the call: {@code Activity_ReviewPremises/Activity_ReviewFire}.
 */
public final class Walk {

    /** A process that calls itself would go on for ever. */
    private static final int DEEPEST_CALL = 4;

    private final Function<String, Route> routes;
    private final BiFunction<String, Map<String, Object>, Optional<Object>> values;

    /**
     * @param routes route of a process by its id, {@link Route#NONE} if there is none
     * @param values value of an expression over what is known, empty if that does not tell
     */
    public Walk(Function<String, Route> routes, BiFunction<String, Map<String, Object>, Optional<Object>> values) {
        this.routes = routes;
        this.values = values;
    }

    /** Elements that a case may come to. */
    public Set<String> reached(Route route, Map<String, Object> known) {
        Set<String> reached = new LinkedHashSet<>();
        go(route, known, "", 0, reached);
        return reached;
    }

    /** Names of the variables, as the process itself calls them, that some condition on the way reads. */
    public Set<String> reads(Route route) {
        return reads(route, 0);
    }

    /** What a called process gets, as far as that can be told. */
    public Map<String, Object> handed(Call call, Map<String, Object> known) {
        Map<String, Object> handed = new HashMap<>(call.all() ? known : Map.of());
        call.handed().forEach((name, expression) -> values.apply(expression, known)
                .ifPresent(value -> handed.put(name, value)));
        return handed;
    }

    private void go(Route route, Map<String, Object> known, String prefix, int depth, Set<String> reached) {
        Deque<String> open = new ArrayDeque<>(route.beginnings());
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                reached.add(prefix + id);
                Node node = route.nodes().get(id);
                if (node.call() != null && depth < DEEPEST_CALL) {
                    go(
                            routes.apply(node.call().process()),
                            handed(node.call(), known),
                            prefix + id + "/",
                            depth + 1,
                            reached);
                }
                open.addAll(next(node, known));
            }
        }
    }

    private List<String> next(Node node, Map<String, Object> known) {
        List<String> next = new ArrayList<>(node.also());
        boolean taken = false;
        for (Branch branch : node.branches()) {
            Optional<Boolean> holds = branch.otherwise() ? Optional.of(false) : holds(branch, known);
            if (holds.orElse(true)) {
                next.add(branch.target());
                taken |= holds.isPresent();
            }
            if (taken && node.choosesOne()) {
                return next;
            }
        }
        if (!taken) {
            node.branches().stream()
                    .filter(Branch::otherwise)
                    .map(Branch::target)
                    .forEach(next::add);
        }
        return next;
    }

    private Optional<Boolean> holds(Branch branch, Map<String, Object> known) {
        return branch.condition() == null
                ? Optional.of(true)
                : values.apply(branch.condition(), known).map(Boolean.TRUE::equals);
    }

    private Set<String> reads(Route route, int depth) {
        Set<String> read = new LinkedHashSet<>();
        route.nodes().values().stream()
                .flatMap(node -> node.branches().stream())
                .map(Branch::condition)
                .filter(Objects::nonNull)
                .forEach(condition -> read.addAll(Names.in(condition)));
        if (depth < DEEPEST_CALL) {
            route.nodes().values().stream()
                    .map(Node::call)
                    .filter(Objects::nonNull)
                    .flatMap(call -> reads(routes.apply(call.process()), depth + 1).stream()
                            .flatMap(name -> outside(call, name)))
                    .forEach(read::add);
        }
        return read;
    }

    /** What a variable of a called process is made of here. */
    private static Stream<String> outside(Call call, String name) {
        return call.handed().containsKey(name)
                ? Names.in(call.handed().get(name)).stream()
                : call.all() ? Stream.of(name) : Stream.empty();
    }
}
