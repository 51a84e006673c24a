package cn.suyuanban.portal.track;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets at a case, and who does not. */
@SuyuanbanTest
@ExtendWith(OutputCaptureExtension.class)
class TrackDoorsTest {

    private static final String NOBODYS = "20200101-999999";
    private static final String WRONG = "2222222222";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private EngineClock clock;

    private String number;
    private String code;
    private Applicant applicant;

    @BeforeEach
    void aCase() {
        ProcessInstance instance = restaurant.apply(application());
        number = restaurant.number(instance);
        code = codes.issue(instance.getId());
        applicant = Applicant.somewhere(port);
    }

    @Test
    void numberAndCodeOpenTheCaseWithoutTheCodeInAnyAddressOrLog(CapturedOutput log) {
        // when
        HttpResponse<String> opened = applicant.open(number, code);
        HttpResponse<String> page = applicant.follow(opened);
        // then
        assertThat(Applicant.location(opened)).endsWith("/track/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("开办餐饮店", "待受理", number).doesNotContain(code);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(log.getAll()).doesNotContain(code, number);
    }

    @Test
    void aWrongCodeAndANumberNobodyHasAreAnsweredAlike() {
        // given
        Applicant other = Applicant.somewhere(port);
        // when
        HttpResponse<String> wrong = applicant.open(number, WRONG);
        HttpResponse<String> unknown = other.open(NOBODYS, WRONG);
        // then
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(Applicant.location(wrong))
                .isEqualTo(Applicant.location(unknown))
                .doesNotContain(number);
        assertThat(bare(applicant.follow(wrong).body()))
                .contains("办件编号或者查询码不正确")
                .isEqualTo(bare(other.follow(unknown).body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diagram", "/documents/x"})
    void withoutTheRightACaseLooksLikeNone(String part) {
        // given
        Applicant knowing = Applicant.somewhere(port);
        String own = restaurant.number(restaurant.apply(application()));
        knowing.open(own, codes.issue(restaurant.apply(application()).getId()));
        // then
        for (Applicant somebody : List.of(applicant, knowing)) {
            HttpResponse<String> exists = somebody.get("/track/" + number + part);
            HttpResponse<String> doesNot = somebody.get("/track/" + NOBODYS + part);
            assertThat(exists.statusCode()).isEqualTo(doesNot.statusCode()).isIn(302, 404);
            assertThat(exists.body().replace(number, NOBODYS)).isEqualTo(doesNot.body());
            assertThat(Applicant.location(exists)).isEqualTo(Applicant.location(doesNot));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/materials", "/supplement", "/withdraw", "/rating"})
    void nobodyActsOnACaseWithoutTheRightNorWithoutTheTokenOfThePage(String act) {
        // when
        HttpResponse<String> stranger = act.equals("/materials")
                ? applicant.upload("/track", "/track/" + number + act, "a.pdf", Samples.pdfOf(900))
                : applicant.post("/track", "/track/" + number + act, Map.of("score", "1", "sure", "true"));
        applicant.open(number, code);
        HttpResponse<String> otherSite =
                applicant.postWithoutToken("/track/" + number + act, Map.of("score", "1", "sure", "true"));
        // then
        assertThat(Applicant.location(stranger)).endsWith("/track");
        assertThat(otherSite.statusCode()).isEqualTo(403);
        assertThat(applicant.get("/track/" + number).body()).contains("待受理");
    }

    @Test
    void openingNeedsTheTokenOfTheForm() {
        assertThat(applicant
                        .postWithoutToken("/track", Map.of("number", number, "code", code))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionThatSomebodyPreparedIsNotTheOneWithTheRight() {
        // given
        applicant.get("/track");
        String prepared = applicant.session().orElseThrow();
        // when
        applicant.open(number, code);
        // then
        assertThat(applicant.session()).isPresent().get().isNotEqualTo(prepared);
        assertThat(applicant.cookie().orElseThrow().isHttpOnly()).isTrue();
        HttpResponse<String> first = Applicant.somewhere(port).get("/track");
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theRightEndsHalfAnHourAfterItsLastUse() {
        // given
        Instant start = clock.instant();
        clock.setTo(start);
        applicant.open(number, code);
        // then
        clock.setTo(start.plusSeconds(29 * 60));
        assertThat(applicant.get("/track/" + number).statusCode()).isEqualTo(200);
        clock.setTo(start.plusSeconds(60 * 60));
        assertThat(Applicant.location(applicant.get("/track/" + number))).endsWith("/track");
    }

    @Test
    void anAddressThatGuessesTenTimesWaitsAQuarterOfAnHour() {
        // given
        Instant start = clock.instant();
        clock.setTo(start);
        guess(applicant, 10);
        // when
        HttpResponse<String> eleventh = applicant.open(number, code);
        // then: even the right code, in another browser too, and for a case nobody has guessed at
        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 901L);
        assertThat(eleventh.body()).contains("输错次数太多", "分钟后再试").doesNotContain(code);
        assertThat(applicant.beside().open(NOBODYS, WRONG).statusCode()).isEqualTo(429);
        // and: time moves on
        clock.setTo(start.plusSeconds(15 * 60));
        assertThat(Applicant.location(applicant.open(number, code))).endsWith("/track/" + number);
    }

    @Test
    void aCaseThatStrangersGuessAtStaysOpenForItsApplicant() {
        // given: ten addresses guess once each
        for (int i = 0; i < 10; i++) {
            guess(Applicant.somewhere(port), 1);
        }
        Applicant stranger = Applicant.somewhere(port);
        guess(stranger, 1);
        // then
        assertThat(stranger.open(number, WRONG).statusCode()).isEqualTo(429);
        assertThat(stranger.open(number, code).statusCode()).isEqualTo(429);
        assertThat(Applicant.location(applicant.open(number, code))).endsWith("/track/" + number);
    }

    @Test
    void anAddressThatFloodsTheFormIsToldToWait() {
        // given
        clock.setTo(clock.instant());
        Map<String, String> nothing = Map.of("number", number);
        for (int i = 0; i < 300; i++) {
            assertThat(applicant.postWithoutToken("/track", nothing).statusCode())
                    .isEqualTo(403);
        }
        // when
        HttpResponse<String> flooded = applicant.postWithoutToken("/track", nothing);
        // then
        assertThat(flooded.statusCode()).isEqualTo(429);
        assertThat(flooded.headers().firstValue("Retry-After")).contains("60");
        assertThat(flooded.body()).contains("请稍后再试");
        assertThat(applicant.get("/track").statusCode()).isEqualTo(200);
    }

    private void guess(Applicant somebody, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(somebody.open(number, WRONG).statusCode()).isEqualTo(302);
        }
    }

    /** A page without what is different on every view. */
    private String bare(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replace(number, "")
                .replace(NOBODYS, "");
    }
}
