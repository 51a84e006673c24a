package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** Who may print the receipt that opens a case. */
@SuyuanbanTest
class SecurityReceiptTest {

    private static final Pattern CODE = Pattern.compile("查询码\\s*[:：]?\\s*([2-9A-HJ-NP-Z]{10})");

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ObjectMapper json;

    private ProcessInstance instance;
    private String number;
    private String before;

    @BeforeEach
    void aCaseWhoseApplicantHasACode() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(Restaurant.application());
        number = restaurant.number(instance);
        before = codes.issue(instance.getId());
    }

    @Test
    void theCounterPrintsANewCodeAndTheOldOneIsVoid() throws Exception {
        // when
        HttpResponse<InputStream> printed = print(Visitor.staff(port, "window"));
        // then
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        try (PDDocument receipt = Loader.loadPDF(printed.body().readAllBytes())) {
            Matcher code = CODE.matcher(new PDFTextStripper().getText(receipt));
            assertThat(code.find()).isTrue();
            assertThat(codes.open(number, code.group(1))).isPresent();
        }
        assertThat(codes.open(number, before)).isEmpty();
        assertThat(audit.ofCase(instance.getId()))
                .filteredOn(entry -> entry.action().equals("RECEIPT_PRINTED"))
                .extracting(AuditEntry::actor)
                .containsExactly("window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision"})
    void whoOnlyWatchesTheCaseGetsNoCodeAndTheTryIsOnRecord(String user) throws IOException {
        HttpResponse<InputStream> refused = print(Visitor.staff(port, user));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json.readTree(refused.body()).get("code").asText()).isEqualTo("receipt-not-yours");
        assertThat(codes.open(number, before)).isPresent();
        assertThat(audit.ofCase(instance.getId()))
                .filteredOn(entry -> !entry.done())
                .extracting(AuditEntry::code)
                .containsExactly("receipt-not-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "designer"})
    void forWhomItDoesNotConcernThereIsNoCase(String user) throws IOException {
        assertThat(print(Visitor.staff(port, user)).statusCode()).isEqualTo(404);
        assertThat(codes.open(number, before)).isPresent();
    }

    @Test
    void nobodyPrintsWithoutSigningInOrFromAnotherSite() throws IOException {
        String path = "/api/cases/" + number + "/receipt";
        assertThat(Visitor.stranger(port).send("POST", path, "").statusCode()).isIn(401, 403);
        assertThat(Visitor.machine(port, "window").send("POST", path, "").statusCode())
                .isIn(401, 403);
        assertThat(Visitor.staff(port, "window")
                        .sendWithoutToken("POST", path, "")
                        .statusCode())
                .isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(codes.open(number, before)).isPresent();
    }

    private HttpResponse<InputStream> print(Visitor visitor) throws IOException {
        JsonNode token = json.readTree(visitor.get("/api/csrf").body());
        return visitor.bytes(visitor.request("/api/cases/" + number + "/receipt")
                .header(token.get("header").asText(), token.get("token").asText())
                .POST(BodyPublishers.noBody()));
    }
}
