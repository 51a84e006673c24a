package cn.suyuanban.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.security.Visitor;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface against what the interface has. */
@SuyuanbanTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private JsonNode api;

    @BeforeEach
    void readAsTheDataPlatformDoes() throws JsonProcessingException {
        api = json.readTree(
                Visitor.machine(port, "data-platform").get("/api/openapi").body());
    }

    @Test
    void itDescribesEveryAddressOfTheFiguresAndNoOther() {
        Set<String> real = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(address -> address.startsWith("/api/ledger"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        api.get("paths").fieldNames().forEachRemaining(told::add);
        assertThat(told).isEqualTo(real).contains("/api/ledger/summary", "/api/ledger/figures/{id}/cases");
    }

    @Test
    void everyOperationParameterAndValueIsToldInChinese() {
        assertThat(api.at("/info/title").asText()).isEqualTo("涑愿办指标接口");
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asText()).containsPattern("\\p{IsHan}"));
        assertThat(operations())
                .allMatch(operation -> operation.path("responses").has("200"));
        assertThat(parameters()).isNotEmpty().allSatisfy(OpenApiTest::told);
        assertThat(values()).isNotEmpty().allSatisfy(OpenApiTest::told);
    }

    @Test
    void datesAndIdsHaveAnExample() {
        assertThat(parameters())
                .filteredOn(parameter -> !parameter.get("name").asText().equals("after"))
                .allSatisfy(parameter ->
                        assertThat(parameter.path("example").asText()).isNotBlank());
    }

    @Test
    void itSaysHowToSignInAndWhatARefusalLooksLike() {
        assertThat(api.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(api.at("/paths/~1api~1ledger~1figures~1{id}/get/responses/404")
                        .isMissingNode())
                .isFalse();
    }

    private static void told(JsonNode described) {
        assertThat(described.path("description").asText())
                .as(described.toString())
                .containsPattern("\\p{IsHan}|about:blank");
    }

    private List<JsonNode> operations() {
        return api.get("paths").findValues("get");
    }

    private List<JsonNode> parameters() {
        List<JsonNode> all = new ArrayList<>();
        operations().forEach(operation -> operation.path("parameters").forEach(all::add));
        return all;
    }

    private List<JsonNode> values() {
        List<JsonNode> all = new ArrayList<>();
        api.at("/components/schemas")
                .forEach(schema -> schema.path("properties").forEach(all::add));
        return all;
    }
}
