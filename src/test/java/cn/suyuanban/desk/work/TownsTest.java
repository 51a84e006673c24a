package cn.suyuanban.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.security.Visitor;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk finds the work of one town (乡镇) in the list: of matters and of requests to the hotline. */
@SuyuanbanTest
class TownsTest {

    private static final Set<String> KEYS = Set.of("town", "requestPlace");

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private WorkSettings settings;

    @Test
    void aClerkSeesTheTasksOfOneTown() {
        // given
        Map<String, Object> form = Restaurant.application();
        form.put("town", "冷口乡");
        ProcessInstance there = restaurant.apply(form);
        ProcessInstance unknown = restaurant.apply(Restaurant.application());
        // when
        String page = Visitor.staff(port, "window")
                .get("/work?service=open-restaurant&town=冷口乡")
                .body();
        // then
        assertThat(page)
                .contains(there.getBusinessKey(), "（冷口乡）", "selected=\"selected\">冷口乡")
                .doesNotContain(unknown.getBusinessKey());
    }

    /** What a form writes and what the list offers must not drift apart. */
    @Test
    void theListOffersTheTownsThatTheFormsAskFor() throws IOException {
        List<List<String>> asked = new ArrayList<>();
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                new ObjectMapper()
                        .readTree(form.toFile()).findParents("values").stream()
                                .filter(field -> KEYS.contains(field.path("key").asText()))
                                .forEach(field -> asked.add(values(field)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(5).allMatch(settings.towns()::equals);
    }

    private static List<String> values(JsonNode field) {
        return field.path("values").findValuesAsText("value");
    }
}
