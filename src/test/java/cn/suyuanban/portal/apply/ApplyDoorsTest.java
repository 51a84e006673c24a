package cn.suyuanban.portal.apply;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applying over HTTP, well and badly. */
@SuyuanbanTest
class ApplyDoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Matters matters;

    @Autowired
    private EngineClock clock;

    private Applicant applicant;

    @BeforeEach
    void opensThePage() {
        applicant = new Applicant(port).open(Restaurant.KEY);
    }

    @Test
    void theFormIsTheVeryTextThatTasklistDraws() throws Exception {
        // when
        HttpResponse<String> answer = applicant.get("/api/public/matters/open-restaurant/form");
        // then
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("forms/open-restaurant/apply.form")));
        assertThat(answer.headers().firstValue("X-Form-Version")).hasValue(applicant.version);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
    }

    @Test
    void handsInAnApplicationAndShowsItsReceiptToThisSessionAlone() {
        // when
        HttpResponse<String> answer = applicant.handsIn(required()).submit(application());
        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode told = Applicant.read(answer);
        String receipt = told.get("receipt").asText();
        String number = told.get("number").asText();
        assertThat(answer.headers().firstValue("Location")).hasValue(receipt);
        String page = applicant.get(receipt).body();
        assertThat(page).contains("收件回执", number, "绛县示例餐饮店", "5 个工作日", "如果今天受理", "class=\"large code\"");
        assertThat(page).doesNotContain("13800000000");
        HttpResponse<String> paper = applicant.get(receipt + "/pdf");
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(paper.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(new Applicant(port).get(receipt + "/pdf").statusCode()).isEqualTo(302);
        HttpResponse<String> stranger = new Applicant(port).get(receipt);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/track"));
        assertThat(new Applicant(port).get("/receipt/20000101-000001").headers().map())
                .containsEntry("Location", stranger.headers().allValues("Location"));
    }

    @Test
    void theReceiptIsClosedAfterHalfAnHour() {
        // given
        String receipt = Applicant.read(applicant.handsIn(required()).submit(application()))
                .get("receipt")
                .asText();
        // when
        clock.setTo(clock.instant().plus(Duration.ofMinutes(31)));
        // then
        assertThat(applicant.get(receipt).statusCode()).isEqualTo(302);
        assertThat(applicant.get(receipt + "/pdf").statusCode()).isEqualTo(302);
    }

    @Test
    void findsItsFilesAgainAfterThePageWasReloaded() {
        // given
        String code = required().get(0);
        String id = Applicant.read(applicant.upload(code, "执照.pdf", Samples.pdfOf(500)))
                .get("id")
                .asText();
        // when
        applicant.open(Restaurant.KEY);
        // then
        assertThat(Applicant.read(applicant.staged("GET", "")).findValuesAsText("id"))
                .containsExactly(id);
        assertThat(applicant.staged("DELETE", "/" + id).statusCode()).isEqualTo(204);
        assertThat(applicant.staged("GET", "").body()).isEqualTo("[]");
    }

    @Test
    void aSecondSubmitIsTheSameReceiptAndTheNextApplicationHasItsOwnBasket() {
        // given
        String number = Applicant.read(applicant.handsIn(required()).submit(application()))
                .get("number")
                .asText();
        // when
        HttpResponse<String> again = applicant.submit(Map.of("anything", 1));
        // then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Applicant.read(again).get("number").asText()).isEqualTo(number);
        assertThat(applicant.get("/receipt/" + number).body()).contains("class=\"large code\"");
        String old = applicant.basket;
        assertThat(applicant.open(Restaurant.KEY).basket).isNotEqualTo(old);
    }

    @Test
    void showsProblemsByField() {
        // given
        Map<String, Object> form = application();
        form.put("floorArea", -1);
        form.put("approved", true);
        // when
        HttpResponse<String> answer = applicant.handsIn(required()).submit(form);
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        JsonNode problem = Applicant.read(answer);
        assertThat(problem.get("code").asText()).isEqualTo("form-rejected");
        assertThat(problem.get("problems").findValuesAsText("key")).containsExactly("approved", "floorArea");
        assertThat(problem.at("/problems/1/message").asText()).isEqualTo("不能小于 1。");
        assertThat(applicant.staged("GET", "").body()).contains(required().get(0));
    }

    @Test
    void storesMarkupAsTextAndShowsItEscaped() {
        // given
        Map<String, Object> form = application();
        form.put("applicantName", "<img src=x onerror=alert(1)>");
        // when
        String receipt = Applicant.read(applicant.handsIn(required()).submit(form))
                .get("receipt")
                .asText();
        // then
        assertThat(applicant.get(receipt).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
    }

    @Test
    void refusesWhatIsNoApplicationFromThisPage() {
        Map<String, Object> sent = Map.of("formVersion", applicant.version, "consent", true, "values", application());
        assertThat(code(applicant.submit(application()), 422)).isEqualTo("materials-missing");
        assertThat(code(applicant.submit("{\"values\":", "application/json"), 400))
                .isEqualTo("body-malformed");
        assertThat(code(applicant.submit("null", "application/json"), 400)).isEqualTo("body-malformed");
        assertThat(code(applicant.submit("[1]", "application/json"), 400)).isEqualTo("body-malformed");
        assertThat(code(applicant.submit("\"" + "长".repeat(100_000) + "\"", "application/json"), 413))
                .isEqualTo("body-too-large");
        assertThat(applicant.submit(sent, "text/plain").statusCode()).isEqualTo(415);
        assertThat(code(
                        applicant.submit(
                                Map.of("formVersion", applicant.version, "values", application()), "application/json"),
                        422))
                .isEqualTo("consent-missing");
        assertThat(code(
                        applicant.submit(
                                Map.of("formVersion", "old", "consent", true, "values", application()),
                                "application/json"),
                        409))
                .isEqualTo("form-changed");
        applicant.basket = "made-up";
        assertThat(code(applicant.submit(sent, "application/json"), 409)).isEqualTo("basket-unknown");
        assertThat(code(applicant.upload(required().get(0), "a.pdf", Samples.pdfOf(500)), 409))
                .isEqualTo("basket-unknown");
    }

    @Test
    void aBasketIsOfItsOwnSessionOnly() {
        // given
        Applicant other = new Applicant(port).open(Restaurant.KEY);
        // when
        other.basket = applicant.basket;
        // then
        assertThat(code(other.submit(application()), 409)).isEqualTo("basket-unknown");
        assertThat(code(other.staged("GET", ""), 409)).isEqualTo("basket-unknown");
    }

    @Test
    void needsTheTokenOfItsPage() {
        assertThat(applicant.withoutCsrf(application()).statusCode()).isEqualTo(403);
        assertThat(applicant
                        .upload(required().get(0), "a.pdf", Samples.pdfOf(500))
                        .statusCode())
                .isEqualTo(403);
        assertThat(applicant.staged("DELETE", "/x").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAFileThatIsNotWhatItIsCalledAndAMaterialNobodyAskedFor() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = applicant.upload(required().get(0), "执照.pdf", html);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Applicant.read(refused).get("detail").asText()).contains("执照.pdf");
        assertThat(code(applicant.upload("no-such-material", "a.pdf", Samples.pdfOf(500)), 400))
                .isEqualTo("material-unknown");
    }

    @Test
    void everyMatterOfTheCatalogueHasItsPageAndItsForm() {
        for (MatterGuide matter : matters.catalogue().matters()) {
            assertThat(applicant.get("/matters/" + matter.id() + "/apply").body())
                    .as(matter.id())
                    .contains("在线申请：" + matter.name())
                    .doesNotContain("??apply.");
            assertThat(applicant
                            .get("/api/public/matters/" + matter.id() + "/form")
                            .body())
                    .contains("\"id\": \"" + matter.startForm() + "\"");
        }
    }

    @Test
    void aMatterThatDoesNotExistHasNoPageAndNoForm() {
        for (String id : List.of("no-such-matter", "withdraw-case", "deadline-patrol")) {
            assertThat(applicant.get("/matters/" + id + "/apply").statusCode()).isEqualTo(404);
            assertThat(applicant.get("/api/public/matters/" + id + "/form").statusCode())
                    .isEqualTo(404);
        }
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Applicant.read(answer).get("code").asText();
    }

    private List<String> required() {
        return matters.catalogue().find(Restaurant.KEY).orElseThrow().materials().stream()
                .filter(material -> material.isHandedIn() && material.need().equals("required"))
                .map(Material::code)
                .toList();
    }
}
