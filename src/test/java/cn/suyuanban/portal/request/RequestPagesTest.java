package cn.suyuanban.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.portal.track.Applicant;
import cn.suyuanban.procedure.hotline.OpenRequest;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller without an account does: hand in, follow, rate; and what nobody else gets to see. */
@SuyuanbanTest
@ExtendWith(OutputCaptureExtension.class)
class RequestPagesTest extends OpenRequest {

    private static final Pattern NUMBER = Pattern.compile("id=\"number\">([\\d-]+)<");
    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z]+)<");
    private static final String WRONG = "2222222222";

    @LocalServerPort
    private int port;

    private Applicant caller;
    private String number;
    private String code;

    @BeforeEach
    void somebodyWithAPhone() {
        counter.at("2026-11-02T09:00");
        caller = Applicant.somewhere(port);
    }

    @Test
    @Tag("R48")
    void whatIsHandedInIsRegisteredAsTheCallersOwnAndFollowedByNumberAndCode(CapturedOutput log) {
        // when
        handedIn();
        // then
        assertThat(requests.find(request.getId()).said().confidential()).isTrue();
        assertThat(status()).isEqualTo(Status.RECEIVED);
        HttpResponse<String> opened = Applicant.somewhere(port).open(number, code);
        assertThat(Applicant.location(opened)).endsWith("/request/track/" + number);
        assertThat(open(caller, code).body())
                .contains("已收到", number, "2026年11月9日 18:00")
                .doesNotContain(code, "王小明", "13900001234", "路灯多日不亮");
        assertThat(runtime.getVariables(request.getId())).doesNotContainKeys("callerName", "callerPhone");
        assertThat(log.getAll()).doesNotContain(code, "王小明", "13900001234", "路灯多日不亮");
    }

    @Test
    void theReceiptIsShownOnceAndLoadingItAgainHandsNothingInTwice() {
        handedIn();
        HttpResponse<String> again = caller.get("/request/taken");
        assertThat(Applicant.location(again)).endsWith("/request/track");
        assertThat(again.body()).doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource({
        "requestPlace, 不存在的镇",
        "requestTheme, 不存在的事项",
        "requestType, ANGRY",
        "requestText, ''",
        "callerPhone, 不是电话"
    })
    void whatIsNotInOrderIsNotTakenAndNothingTypedIsLost(String field, String value) {
        Map<String, String> form = form();
        form.put(field, value);
        HttpResponse<String> answer = caller.post("/request", "/request", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有提交，请改正", "href=\"#" + field + "\"", "王小明");
    }

    @Test
    void thePageTellsWhereToTurnWithWhatIsNotForTheHotline() {
        assertThat(caller.get("/request").body())
                .contains("110、119、120", "人民法院", "href=\"/report\"", "市政设施", "古绛镇")
                .doesNotContain("<script");
        assertThat(caller.get("/request?lang=en").body()).contains("Hand in a request to hotline 12345");
    }

    @Test
    @Tag("R47")
    void theCallerReadsTheAnswerAndSaysHowItWentInsteadOfBeingCalled() {
        // given
        handedIn();
        open(caller, code);
        assertThat(rate("true", "SATISFIED").body()).contains("答复以后、回访以前才能评价");
        handled();
        // when
        HttpResponse<String> page = caller.get("/request/track/" + number);
        assertThat(page.body()).contains("路灯已修复，电话答复", "城市管理局", "提交评价").doesNotContain("已更换灯具", "已说明由城管办理");
        assertThat(rate("", "SATISFIED").body()).contains("请选择是否解决和是否满意");
        assertThat(rate("true", "SATISFIED").body()).contains("谢谢您的评价", "已办结");
        // then
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(rate("false", "DISSATISFIED").body()).contains("答复以后、回访以前才能评价");
        assertThat(status()).isEqualTo(Status.CLOSED);
    }

    @Test
    @Tag("R47")
    void whatTheCallerCallsNotSolvedIsDoneAgain() {
        handedIn();
        handled();
        open(caller, code);
        assertThat(rate("false", "DISSATISFIED").body()).contains("办理中", "承诺答复时间改为");
        assertThat(history()).contains(Act.REWORK);
    }

    @Test
    void withoutTheRightARequestLooksLikeNoneAndNobodyRatesIt() {
        handedIn();
        handled();
        Applicant stranger = Applicant.somewhere(port);
        for (String shown : List.of(number, "20200101-999999")) {
            assertThat(Applicant.location(stranger.get("/request/track/" + shown)))
                    .endsWith("/request/track");
            HttpResponse<String> rated = stranger.post(
                    "/request/track",
                    "/request/track/" + shown + "/rating",
                    Map.of("solved", "true", "satisfaction", "SATISFIED"));
            assertThat(Applicant.location(rated)).endsWith("/request/track");
        }
        open(caller, code);
        assertThat(caller.postWithoutToken(
                                "/request/track/" + number + "/rating",
                                Map.of("solved", "true", "satisfaction", "SATISFIED"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Applicant.location(caller.get("/track/" + number))).endsWith("/track");
        assertThat(status()).isEqualTo(Status.REPLIED);
    }

    @Test
    void whoeverGuessesCodesHasToWaitHereAndAtEveryOtherDoor() {
        handedIn();
        Applicant guesser = Applicant.somewhere(port);
        for (int time = 0; time < 10; time++) {
            assertThat(open(guesser, WRONG).body()).contains("编号或者查询码不正确");
        }
        HttpResponse<String> putOff =
                guesser.post("/request/track", "/request/track", Map.of("number", number, "code", code));
        assertThat(putOff.statusCode()).isEqualTo(429);
        assertThat(putOff.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.open(number, code).statusCode()).isEqualTo(429);
        assertThat(open(Applicant.somewhere(port), code).body()).contains("诉求办理情况");
    }

    private void handedIn() {
        HttpResponse<String> sent = caller.post("/request", "/request", form());
        assertThat(Applicant.location(sent)).endsWith("/request/taken");
        String receipt = caller.follow(sent).body();
        number = found(NUMBER, receipt);
        code = found(CODE, receipt);
        request = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private void handled() {
        classified();
        dispatchedTo("city");
        signed();
        contacted();
        worked();
        replied();
    }

    private HttpResponse<String> open(Applicant who, String code) {
        return who.follow(who.post("/request/track", "/request/track", Map.of("number", number, "code", code)));
    }

    private HttpResponse<String> rate(String solved, String satisfaction) {
        return caller.follow(caller.post(
                "/request/track",
                "/request/track/" + number + "/rating",
                Map.of("solved", solved, "satisfaction", satisfaction)));
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("applicantName", "群众");
        form.put("requestType", "COMPLAINT");
        form.put("urgency", "NORMAL");
        form.put("requestTheme", "市政设施");
        form.put("requestPlace", "古绛镇");
        form.put("requestText", "路灯多日不亮，请尽快修复");
        form.put("confidential", "true");
        form.put("callerName", "王小明");
        form.put("callerPhone", "13900001234");
        return form;
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
