package cn.suyuanban.catalog.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.route.Route.Branch;
import cn.suyuanban.catalog.route.Route.Call;
import cn.suyuanban.catalog.route.Route.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which elements a case may come to. A condition here is {@code ${name}}: true, false, or not known. */
class WalkTest {

    private final Map<String, Route> processes = new HashMap<>();
    private final Walk walk = new Walk(
            process -> processes.getOrDefault(process, Route.NONE),
            (expression, known) -> Optional.ofNullable(known.get(expression.replaceAll("[${}]", ""))));

    @Test
    void aDefaultIsTakenWhereNothingElseIsForCertain() {
        Route route = split(true, new Branch("${a}", false, "A"), new Branch(null, true, "Else"));
        assertThat(walk.reached(route, Map.of("a", true))).containsExactlyInAnyOrder("Split", "A");
        assertThat(walk.reached(route, Map.of("a", false))).containsExactlyInAnyOrder("Split", "Else");
        assertThat(walk.reached(route, Map.of())).containsExactlyInAnyOrder("Split", "A", "Else");
    }

    @Test
    void onlyOneWayIsTakenWhereOneIsChosen() {
        Branch[] ways = {new Branch("${a}", false, "A"), new Branch("${b}", false, "B"), new Branch(null, true, "Else")
        };
        Map<String, Object> both = Map.of("a", true, "b", true);
        assertThat(walk.reached(split(true, ways), both)).containsExactlyInAnyOrder("Split", "A");
        assertThat(walk.reached(split(false, ways), both)).containsExactlyInAnyOrder("Split", "A", "B");
        assertThat(walk.reached(split(true, ways), Map.of("b", true))).containsExactlyInAnyOrder("Split", "A", "B");
    }

    @Test
    void aCalledProcessKnowsWhatItGetsAndNothingElse() {
        // given
        processes.put("part", split(true, new Branch("${gas}", false, "Gas"), new Branch(null, true, "No")));
        Route route = calling(new Call("part", Map.of("gas", "${needsGas}"), false));
        // then
        assertThat(walk.reached(route, Map.of("needsGas", false)))
                .contains("Call/No")
                .doesNotContain("Call/Gas");
        assertThat(walk.reached(route, Map.of("gas", false))).contains("Call/No", "Call/Gas");
        assertThat(walk.reads(route)).containsExactly("needsGas");
        assertThat(walk.reads(calling(new Call("part", Map.of(), true)))).containsExactly("gas");
        assertThat(walk.reads(calling(new Call("part", Map.of(), false)))).isEmpty();
    }

    @Test
    void aProcessThatCallsItselfComesToAnEnd() {
        processes.put("loop", calling(new Call("loop", Map.of(), true)));
        assertThat(walk.reached(processes.get("loop"), Map.of())).contains("Call", "Call/Call");
        assertThat(walk.reads(processes.get("loop"))).isEmpty();
    }

    @Test
    void aWayBackIsGoneOnce() {
        Route route = new Route(
                List.of("Check"),
                Map.of(
                        "Check",
                        new Node(false, List.of(new Branch(null, false, "Check")), List.of("Edge"), null),
                        "Edge",
                        end()));
        assertThat(walk.reached(route, Map.of())).containsExactlyInAnyOrder("Check", "Edge");
    }

    private static Route split(boolean choosesOne, Branch... branches) {
        Map<String, Node> nodes = new HashMap<>();
        nodes.put("Split", new Node(choosesOne, List.of(branches), List.of(), null));
        List.of(branches).forEach(branch -> nodes.put(branch.target(), end()));
        return new Route(List.of("Split"), nodes);
    }

    private static Route calling(Call call) {
        return new Route(List.of("Call"), Map.of("Call", new Node(false, List.of(), List.of(), call)));
    }

    private static Node end() {
        return new Node(false, List.of(), List.of(), null);
    }
}
