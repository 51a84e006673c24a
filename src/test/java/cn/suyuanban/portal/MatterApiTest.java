package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The catalogue as anybody reads it over HTTP, without an account. */
@SuyuanbanTest
class MatterApiTest {

    private static final Path MODEL = Path.of("processes/company-setup.bpmn");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Test
    void theCatalogueListsMattersAndNothingElse() {
        // when
        JsonNode answer = get("");
        // then
        JsonNode restaurant = matter(answer, "open-restaurant");
        assertThat(restaurant.get("name").asText()).isEqualTo("开办餐饮店");
        assertThat(restaurant.get("code").asText()).isEqualTo("SYB-0002");
        assertThat(restaurant.get("audience").asText()).isEqualTo("enterprise");
        assertThat(restaurant.at("/lead/id").asText()).isEqualTo("market");
        assertThat(restaurant.at("/lead/name").asText()).isEqualTo("市场监督管理局");
        assertThat(restaurant.at("/promised/limit").asText()).isEqualTo("5WD");
        assertThat(restaurant.at("/promised/text").asText()).isEqualTo("5 个工作日");
        assertThat(restaurant.at("/statutory/limit").asText()).isEqualTo("45WD");
        assertThat(restaurant.get("compression").asText()).isEqualTo("88.89");
        assertThat(restaurant.get("online").asInt()).isEqualTo(4);
        assertThat(restaurant.get("source").asText()).isEqualTo("sample");
        assertThat(restaurant.get("sourceText").asText()).startsWith("示例");
        assertThat(ids(answer)).doesNotContain("deadline-patrol", "withdraw-case", "urge-case", "department-review");
    }

    @Test
    @Tag("R28")
    void theFiguresStandBesideTheListTheyWereCountedOver() {
        // when
        JsonNode answer = get("");
        // then
        JsonNode figures = answer.get("statistics");
        assertThat(figures.get("matters").asInt()).isEqualTo(ids(answer).size());
        assertThat(figures.at("/compression/sum/label").asText()).contains("Σ");
        assertThat(figures.at("/compression/mean/label").asText()).contains("平均");
        JsonNode leftOut = figures.at("/compression/leftOut");
        assertThat(figures.at("/compression/mean/value/matters").asInt()
                        + leftOut.get("withoutPromise").asInt()
                        + leftOut.get("withoutStatutory").asInt()
                        + leftOut.get("unitsDiffer").asInt())
                .isEqualTo(ids(answer).size());
        assertThat(figures.get("byLead").findValuesAsText("name")).contains("市场监督管理局");
    }

    @Test
    @Tag("R34")
    void theGuideTellsStepsMaterialsAndHowThePromiseComesAbout() {
        // when
        JsonNode guide = get("/open-restaurant");
        // then
        assertThat(guide.get("id").asText()).isEqualTo("open-restaurant");
        assertThat(guide.get("basis").asText()).contains("行政许可法");
        assertThat(guide.get("startForm").asText()).isEqualTo("open-restaurant-apply");
        assertThat(guide.get("steps")).hasSize(8);
        assertThat(guide.at("/steps/0/department/id").asText()).isEqualTo("window");
        assertThat(guide.at("/steps/0/department/name").asText()).doesNotContain("window");
        assertThat(guide.at("/materials/0/code").asText()).isEqualTo("restaurant-application");
        assertThat(guide.at("/materials/0/usedBy")).hasSize(4);
        assertThat(guide.at("/paths/0/totals/WD").asInt()).isEqualTo(4);
        assertThat(guide.at("/paths/1/totals/WD").asInt()).isEqualTo(12);
        assertThat(guide.at("/paths/1/promised/limit").asText()).isEqualTo("13WD");
    }

    @Test
    void everyShippedMatterSaysWhoDoesEachStepUnderANumberOfItsOwn() {
        Set<String> codes = new HashSet<>();
        for (String id : shippedMatters()) {
            // when
            JsonNode guide = get("/" + id);
            // then
            // then
            assertThat(codes.add(guide.get("code").asText())).as(id).isTrue();
            assertThat(guide.get("materials")).as(id).isNotEmpty();
            assertThat(guide.get("steps")).as(id).isNotEmpty().allSatisfy(step -> {
                assertThat(step.at("/department/id").asText())
                        .as("%s %s", id, step)
                        .isNotEmpty();
                assertThat(step.at("/department/name").asText())
                        .as("%s %s", id, step)
                        .isNotEqualTo(step.at("/department/id").asText());
            });
            assertThat(guide.get("paths")).as(id).allMatch(path -> path.get("fits")
                    .asBoolean());
        }
    }

    @Test
    void whatIsWrittenForClerksIsNotInTheGuide() {
        assertThat(get("/open-restaurant").toString())
                .doesNotContain("逐项核对材料是否齐全")
                .doesNotContain("documentation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-matter", "/deadline-patrol", "/withdraw-case"})
    void whatIsNoMatterIsUnknown(String id) {
        // when
        ResponseEntity<JsonNode> answer = http.getForEntity("/api/public/matters" + id, JsonNode.class);
        // then
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("code").asText()).isEqualTo("matter-unknown");
        assertThat(answer.getBody().get("detail").asText()).contains("没有这个事项");
    }

    @Test
    void aMatterIsThereAsSoonAsItIsDeployedAndInItsNewestVersion() throws IOException {
        // given
        String model = Files.readString(MODEL).replace("\"company-setup\"", "\"catalogue-probe\"");
        assertThat(ids(get(""))).doesNotContain("catalogue-probe");
        String first = deploy(model);
        try {
            // when
            JsonNode guide = get("/catalogue-probe");
            // then: who receives and who delivers is known from the part that is called
            assertThat(guide.get("name").asText()).isEqualTo("企业开办");
            assertThat(guide.at("/steps/0/department/id").asText()).isEqualTo("window");
            assertThat(guide.at("/steps/1/department/id").asText()).isEqualTo("approval");
            assertThat(guide.at("/steps/1/item").asText()).isEqualTo("企业设立登记");
            assertThat(guide.at("/steps/1/promised/text").asText()).isEqualTo("2 个工作小时");
            assertThat(guide.at("/paths/0/totals/WH").asInt()).isEqualTo(4);
            // when
            String second = deploy(model.replace("name=\"企业开办\"", "name=\"新版事项\""));
            // then
            assertThat(matter(get(""), "catalogue-probe").get("name").asText()).isEqualTo("新版事项");
            repository.deleteDeployment(second, true);
        } finally {
            repository.deleteDeployment(first, true);
        }
    }

    private static List<String> shippedMatters() {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.filter(model -> model.toString().endsWith(".bpmn"))
                    .filter(model -> read(model).contains("name=\"kind\" value=\"matter\""))
                    .map(model -> model.getFileName().toString().replace(".bpmn", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String deploy(String model) {
        return repository
                .createDeployment()
                .addString("catalogue-probe.bpmn", model)
                .deploy()
                .getId();
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = http.getForEntity("/api/public/matters" + path, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private static JsonNode matter(JsonNode answer, String id) {
        return StreamSupport.stream(answer.get("matters").spliterator(), false)
                .filter(matter -> matter.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("matters").spliterator(), false)
                .map(matter -> matter.get("id").asText())
                .toList();
    }
}
