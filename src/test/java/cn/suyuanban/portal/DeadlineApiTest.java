package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@SuyuanbanTest
class DeadlineApiTest {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 5WD, 2026-05-11",
        "2026-02-11, 5WD, 2026-02-25",
        "2026-02-12, 3WD, 2026-02-24",
        "2026-09-18, 20WD, 2026-10-22",
        "2025-01-24, 2WD, 2025-01-27",
        "2025-09-30, 1WD, 2025-10-09"
    })
    @Tag("R01")
    @Tag("R02")
    @Tag("R03")
    void answersWhenALimitEnds(String day, String limit, String expected) {
        JsonNode answer = ask(day + "T10:00:00%2B08:00", limit).getBody();
        assertThat(answer.get("date").asText()).isEqualTo(expected);
        assertThat(answer.get("dueAt").asText()).isEqualTo(expected + "T18:00:00+08:00");
    }

    @Test
    void tellsWhichDaysWereCountedAndWhyOthersWereNot() {
        JsonNode answer = ask("2026-04-30T10:00:00%2B08:00", "5WD").getBody();
        assertThat(answer.get("days")).hasSize(12);
        assertThat(answer.get("counted").asInt()).isEqualTo(5);
        assertThat(answer.get("days").get(0).get("reason").asText()).contains("起始日不计入");
        assertThat(answer.get("days").get(1).get("reason").asText()).contains("劳动节");
        assertThat(answer.get("basis").toString()).contains("行政许可法第八十二条");
    }

    @Test
    @Tag("R08")
    void saysThatAYearWithoutANoticeIsProvisional() {
        assertThat(ask("2027-03-01T10:00:00%2B08:00", "5WD")
                        .getBody()
                        .get("provisional")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, limit-syntax", "5XX, limit-syntax", "WD, limit-syntax", "0WD, limit-syntax"})
    void answersABadLimitWithAProblemDocument(String limit, String code) {
        ResponseEntity<JsonNode> answer = ask("2026-04-30T10:00:00%2B08:00", limit);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("code").asText()).isEqualTo(code);
        assertThat(answer.getBody().get("detail").asText()).contains("5WD");
    }

    @Test
    void answersABadTimeWithAProblemDocument() {
        ResponseEntity<JsonNode> answer = ask("yesterday", "5WD");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().get("code").asText()).isEqualTo("parameter-malformed");
    }

    @Test
    void answersATimeOutsideTheCalendarWithAProblemDocument() {
        ResponseEntity<JsonNode> answer = ask("1980-01-01T10:00:00%2B08:00", "5WD");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().get("code").asText()).isEqualTo("calendar-out-of-range");
    }

    private ResponseEntity<JsonNode> ask(String from, String limit) {
        URI address = URI.create(http.getRootUri() + "/api/public/deadline?from=" + from + "&limit=" + limit);
        return http.getForEntity(address, JsonNode.class);
    }
}
