package cn.suyuanban.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Every flow of every shipped process is taken by some test; the last class of the run, when all have walked. */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "only part of the tests runs")
class ModelCoverageTest {

    /** Walked with settings of its own in another JVM (DispatchIT). */
    private static final Set<String> ELSEWHERE = Set.of("notification-dispatch");

    @Test
    void everyFlowOfEveryShippedProcessIsTaken() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            List<String> untaken = models.map(model -> model.getFileName().toString())
                    .filter(model -> model.endsWith(".bpmn"))
                    .map(model -> model.substring(0, model.length() - ".bpmn".length()))
                    .filter(process -> !ELSEWHERE.contains(process))
                    .flatMap(process -> Coverage.untaken(process).stream().map(flow -> process + "/" + flow))
                    .sorted()
                    .toList();
            assertThat(untaken).isEmpty();
        }
    }
}
