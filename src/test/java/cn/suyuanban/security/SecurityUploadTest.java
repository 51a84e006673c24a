package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads that are cut off, and what is said then. */
@SuyuanbanTest
class SecurityUploadTest {

    private static final int LIMIT = 10 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Materials materials;

    @Autowired
    private ObjectMapper json;

    private ProcessInstance instance;
    private Visitor market;
    private MaterialDoor door;

    @BeforeEach
    void aCaseOfMarketSupervision() {
        instance = restaurant.accepted(Restaurant.application());
        market = Visitor.staff(port, "market");
        door = new MaterialDoor(market, restaurant.number(instance));
    }

    @Test
    void aFileOverTheLimitIsRefusedInChineseBeforeItIsRead() throws IOException {
        // when
        HttpResponse<String> answer = door.add("premises-layout", "大图.pdf", new byte[LIMIT + 1]);
        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("code").asText()).isEqualTo("file-too-large");
        assertThat(json.readTree(answer.body()).get("detail").asText()).contains("10 MB", "压缩");
        assertThat(materials.ofCase(instance.getId())).allMatch(file -> file.origin() == Origin.ISSUED);
    }

    @Test
    void anUploadOverTheLimitOfARequestIsRefusedTheSameWay() throws IOException {
        HttpResponse<String> answer = door.add("premises-layout", "大图.pdf", new byte[5 * LIMIT + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json.readTree(answer.body()).get("code").asText()).isEqualTo("file-too-large");
    }

    @Test
    void aFormWithoutScriptsGetsAPageThatSaysSo() {
        // given: the token comes in the form itself, behind the file
        String boundary = "form";
        byte[] file = new byte[LIMIT + 1];
        String head = "--form\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + market.csrf("/login")
                + "\r\n--form\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        // when
        HttpResponse<String> answer =
                market.exchange(market.request("/api/cases/" + restaurant.number(instance) + "/materials")
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString("\r\n--form--\r\n", StandardCharsets.US_ASCII))));
        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<html", "文件太大", "10 MB");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedInChinese() throws IOException {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = door.add("premises-layout", "执照.pdf", page);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("detail").asText()).contains("“执照.pdf”", "text/html");
    }

    @Test
    void aFileOfAnUnknownMaterialStandsBesideThoseOfTheModel() throws IOException {
        HttpResponse<String> answer = door.add("no-such-material", "说明.pdf", Samples.pdfOf(2000));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("others").get(0).get("name").asText())
                .isEqualTo("其他材料");
    }
}
