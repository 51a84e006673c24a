package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Home, catalogue and guide as they are sent, before any script has run. */
@SuyuanbanTest
class GuidePageTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void theGuideIsReadableWithoutScript() {
        // when
        String page = page("/matters/open-restaurant").getBody();
        // then
        assertThat(page)
                .contains("5 个工作日", "45 个工作日", "比法定时限缩短 88.89%", "全程网上办理", "行政许可法", "不收费")
                .contains("经营场所平面布局与设备设施图", "免提交：数据共享取得", "可容缺", "视情形：设置户外招牌")
                .contains("审查户外招牌设置", "城市管理局", "参加办理时，全案承诺时限为", "13 个工作日")
                .contains(
                        "href=\"/matters/open-restaurant/apply\"",
                        "/matters/open-restaurant/files/fire-commitment.txt");
    }

    @Test
    void answersNarrowTheGuideToTheSituation() {
        // when
        String page = page("/matters/open-restaurant?publicGathering=false&outdoorSignboard=true&sellsTobacco=true")
                .getBody();
        // then
        assertThat(page).contains("您不需要的材料（1）", "您不需要的步骤（1）", "比法定时限缩短 71.11%").doesNotContain("视情形");
        assertThat(page.substring(page.indexOf("您不需要的步骤"))).contains("审查消防安全检查");
    }

    @Test
    void theSameIsToldToPrograms() {
        // when
        JsonNode guide = http.getForObject(
                "/api/public/matters/open-restaurant?sellsTobacco=true&contactPhone=13800000000", JsonNode.class);
        // then
        assertThat(guide.at("/promisedHere/limit").asText()).isEqualTo("13WD");
        assertThat(guide.at("/questions").findValuesAsText("key"))
                .containsExactly("publicGathering", "outdoorSignboard", "sellsTobacco");
        assertThat(guide.at("/questions/2/answer").asText()).isEqualTo("true");
        assertThat(guide.at("/steps/2/parts/1/applies").asText()).isEqualTo("depends");
        assertThat(guide.at("/steps/2/parts/1/dependsOn/0").asText()).isEqualTo("outdoorSignboard");
        assertThat(guide.at("/departments").findValuesAsText("id")).contains("city", "fire", "tobacco");
        assertThat(guide.toString()).doesNotContain("13800000000");
    }

    @Test
    void anAnswerIsWrittenBackAsTextOnly() {
        assertThat(page("/matters/company-closing?closingPath=\"><script>alert(1)</script>")
                        .getBody())
                .doesNotContain("<script>alert");
        assertThat(page("/matters?q=\"><script>alert(1)</script>").getBody()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-matter", "deadline-patrol", "department-review", "..%2f..%2fetc"})
    void anUnknownMatterIsAPageThatLeadsOn(String id) {
        // when
        ResponseEntity<String> answer = page("/matters/" + id);
        // then
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        if (answer.getStatusCode() == HttpStatus.NOT_FOUND) {
            assertThat(answer.getHeaders().getContentType().isCompatibleWith(MediaType.TEXT_HTML))
                    .isTrue();
            assertThat(answer.getBody()).contains("没有找到事项", "href=\"/matters\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'/matters?audience=citizen', 新生儿出生, 开办餐饮店",
        "'/matters?department=city', 开办餐饮店, 新生儿出生",
        "'/matters?event=出生', 新生儿出生, 开办餐饮店",
        "'/matters?q=cyd', 开办餐饮店, 新生儿出生",
        "'/matters?q=消防&audience=enterprise', 开办餐饮店, 企业注销"
    })
    void theCatalogueIsBrowsedAndSearched(String address, String found, String other) {
        assertThat(page(address).getBody()).contains(found).doesNotContain(">" + other + "<");
    }

    @Test
    void theHomePageLeadsEverywhereAndItsFiguresAreThoseOfTheCatalogue() {
        // when
        String home = page("/").getBody();
        JsonNode figures =
                http.getForObject("/api/public/matters", JsonNode.class).get("statistics");
        // then
        assertThat(home)
                .contains("name=\"q\"", "action=\"/track\"", "name=\"number\"", "name=\"code\"", "name=\"_csrf\"")
                .contains("?event=", "?audience=citizen", "?department=market", "href=\"/limits\"")
                .contains("<dd>" + figures.get("matters").asInt() + "</dd>")
                .contains("<dd>" + figures.at("/materials/saved").asInt() + "</dd>");
    }

    @Test
    void everyPageSpeaksEnglish() {
        assertThat(page("/?lang=en").getBody()).contains("What do you want to do?", "By department");
        assertThat(page("/matters?lang=en").getBody()).contains("Life event");
        assertThat(page("/limits?lang=en").getBody()).contains("working days");
        assertThat(page("/matters/qr-sheet?lang=en").getBody()).contains("Print and cut");
        assertThat(page("/matters/nothing?lang=en").getBody()).contains("There is no such matter");
        assertThat(page("/matters/open-restaurant?sellsTobacco=true&lang=en").getBody())
                .contains("13 working days", "Blank form", "Wholly online", "lang=\"en\"")
                .doesNotContain("??");
    }

    @Test
    void aBlankFormIsDownloadedUnderTheNameTheModelGives() {
        // when
        ResponseEntity<String> file = page("/matters/open-restaurant/files/fire-commitment.txt");
        // then
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getBody()).contains("消防安全承诺书", "示例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply.form", "nothing.txt", "..%2fapply.form", "food-safety-system"})
    void whatNoMaterialNamesIsNotServed(String name) {
        assertThat(page("/matters/open-restaurant/files/" + name)
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(page("/matters/newborn/files/fire-commitment.txt").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theOtherLanguageAsksForTheSame() {
        assertThat(page("/matters?q=cyd&lang=zh-CN").getBody()).contains("href=\"?q=cyd&amp;lang=en\"");
        assertThat(page("/matters/open-restaurant?sellsTobacco=true").getBody())
                .contains("href=\"?sellsTobacco=true&amp;lang=en\"");
        assertThat(page("/").getBody()).contains("href=\"?lang=en\"");
        assertThat(page("/matters/nothing").getBody()).contains("href=\"?lang=en\"");
    }

    private ResponseEntity<String> page(String address) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8");
        return http.exchange(http.getRootUri() + address, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
