package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a request takes from the call to its end (接诉即办). */
@SuyuanbanTest
@EveryDatabase
class HotlineRequestTest extends OpenRequest {

    @Autowired
    private Notices notices;

    @Autowired
    private HotlineIntake intake;

    @Test
    @Tag("R41")
    @Tag("R42")
    @Tag("R46")
    void aComplaintIsHandledBySeveralUnitsAndTheCallerIsAsked() {
        // given
        called(call());
        classified();
        dispatchedTo("city", "water", "power");
        assertThat(journey.taskVariable(request, "签收或者退单", "requestSummary").toString())
                .startsWith("群众（要求保密），投诉（一般），市政设施，古绛镇")
                .doesNotContain("王小明");
        assertThat(due("签收或者退单")).isEqualTo(county("2026-11-02T15:00"));
        signed();
        assertThat(due("首次联系")).isEqualTo(county("2026-11-03T09:00"));
        contacted();
        // when
        assertThat(journey.openSteps(request)).containsExactly("办理诉求", "协办诉求", "协办诉求");
        assertThat(due("办理诉求")).isEqualTo(county("2026-11-09T18:00")).isEqualTo(due());
        worked();
        supported();
        supported();
        replied();
        calledBack("yes", "SATISFIED");
        // then
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(journey.file(request).outcome()).isEqualTo("已办结");
        assertThat(history())
                .containsExactly(
                        Act.REGISTER,
                        Act.CLASSIFY,
                        Act.DISPATCH,
                        Act.SIGN,
                        Act.CONTACT,
                        Act.SUPPORT,
                        Act.SUPPORT,
                        Act.REPLY,
                        Act.CALL_BACK,
                        Act.CLOSE);
    }

    @Test
    @Tag("R43")
    @Tag("R44")
    void aWrongDispatchIsDecidedTheSameDayAndTheCallersClockRunsOn() {
        dispatched();
        Instant due = due();
        counter.at("2026-11-03T10:00");
        returned();
        assertThat(due("裁定退单")).isEqualTo(county("2026-11-03T18:00"));
        does("裁定退单", "hotline", Map.of("returnDecision", "UPHOLD", "decisionBasis", "路灯属住建部门"));
        dispatchedTo("city");
        assertThat(due()).isEqualTo(due).isEqualTo(journey.file(request).promisedDue());
        assertThatThrownBy(this::returned).hasMessageStartingWith("return-final: ");
        assertThat(refusals()).containsExactly("return-final");
        signed();
        assertThat(status()).isEqualTo(Status.SIGNED);
    }

    @Test
    @Tag("R43")
    void aReturnThatDoesNotHoldLeavesTheRequestWithTheUnit() {
        dispatched();
        counter.at("2026-11-02T18:30");
        returned();
        assertThat(due("裁定退单")).isEqualTo(county("2026-11-03T18:00"));
        does("裁定退单", "hotline", Map.of("returnDecision", "DISMISS", "decisionBasis", "路灯属城管部门"));
        assertThat(journey.openSteps(request)).containsExactly("首次联系");
    }

    @Test
    @Tag("R45")
    void anExtensionMovesTheCallersClockAndTheCallerIsTold() {
        dispatched();
        signed();
        contacted();
        ProcessInstance extension = asks("3WD");
        decides(extension, "approve");
        assertThat(due()).isEqualTo(county("2026-11-12T18:00"));
        assertThat(due("办理诉求")).isEqualTo(county("2026-11-12T18:00"));
        assertThat(journey.file(request).promisedDue()).isEqualTo(county("2026-11-12T18:00"));
        assertThat(toldTo(Notice.APPLICANT)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo("EXTENDED");
            assertThat(told.body()).contains("3 个工作日").contains("等待灯具到货");
        });
        assertThatThrownBy(() -> asks("1WD")).hasMessageStartingWith("extension-twice: ");
    }

    @Test
    @Tag("R45")
    void anExtensionThatIsDeclinedOrComesLateChangesNothing() {
        dispatched();
        signed();
        Instant due = due();
        decides(asks("3WD"), "decline");
        assertThat(due()).isEqualTo(due);
        assertThatThrownBy(() -> asks("6WD")).hasMessageStartingWith("extension-cap: ");
        counter.at("2026-11-09T18:01");
        assertThatThrownBy(() -> asks("1WD")).hasMessageStartingWith("extension-late: ");
        assertThat(due()).isEqualTo(due);
    }

    @Test
    @Tag("R47")
    void whatIsNotSolvedIsDoneAgainWithLessTimeAndHigherUpTwiceThenConsulted() {
        answered();
        calledBack("no", "DISSATISFIED");
        assertThat(due("办理诉求")).isEqualTo(county("2026-11-05T18:00")).isEqualTo(due());
        assertThat(toldTo("city-head")).extracting(Notice::kind).contains("SUPERVISION");
        worked();
        replied();
        calledBack("yes", "DISSATISFIED");
        assertThat(toldTo("leader")).extracting(Notice::kind).contains("SUPERVISION");
        worked();
        replied();
        calledBack("no", "FAIR");
        assertThat(status()).isEqualTo(Status.CONSULTING);
        does("会商", "leader", Map.of("settlement", "纳入道路改造，年底前解决，已向诉求人说明"));
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(journey.file(request).outcome()).isEqualTo("会商办结");
    }

    @Test
    void aCallerSaysOnlineHowItWentAndIsNotCalledBack() {
        answered();
        runtime.createMessageCorrelation("hotline.rated")
                .processInstanceBusinessKey(request.getBusinessKey())
                .setVariables(Map.of("solved", "yes", "satisfaction", "FAIR", "callBackText", "可以"))
                .correlateWithResult();
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(requests.history(request.getId()).events())
                .filteredOn(event -> event.act() == Act.CALL_BACK)
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo(Notice.APPLICANT));
    }

    @Test
    void aCallerWhoCannotBeReachedClosesTheRequest() {
        answered();
        does("回访诉求人", "hotline", Map.of("contacted", "no", "callBackText", "三次无人接听"));
        assertThat(status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatTheCallerHandsInOnlineIsRegisteredAsTheCallersOwn() {
        counter.at("2026-11-02T22:00");
        String id = intake.open(Channel.WEB, call()).caseId();
        request = runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        assertThat(now().said().channel()).isEqualTo(Channel.WEB);
        assertThat(now().said().reachable()).isTrue();
        assertThat(requests.history(id).events()).singleElement().satisfies(event -> assertThat(event.actor())
                .isEqualTo(Notice.APPLICANT));
        assertThat(journey.openSteps(request)).containsExactly("核对分类");
        assertThat(due("核对分类")).isEqualTo(county("2026-11-02T22:30"));
    }

    @Test
    void praiseIsPutOnFile() {
        called(call("PRAISE", "NORMAL"));
        does("核对分类", "hotline", about("PRAISE", "NORMAL", null));
        assertThat(status()).isEqualTo(Status.FILED);
        assertThat(journey.file(request).outcome()).isEqualTo("已备案");
    }

    @Test
    @Tag("R41")
    void aCorrectionNamesItsBasisAndCountsFromTheCall() {
        called(call());
        assertThat(due()).isEqualTo(county("2026-11-09T18:00"));
        counter.at("2026-11-02T09:20");
        Map<String, Object> urgent = about("COMPLAINT", "LIVELIHOOD", null);
        assertThatThrownBy(() -> does("核对分类", "hotline", urgent)).hasMessageStartingWith("classification-basis: ");
        urgent.put("correctionBasis", "整个小区停水");
        does("核对分类", "hotline", urgent);
        assertThat(due()).isEqualTo(county("2026-11-03T09:00"));
        assertThat(journey.file(request).promisedDue()).isEqualTo(county("2026-11-03T09:00"));
    }

    private void supported() {
        does("协办诉求", "office", Map.of("supportResult", "已配合"));
    }

    private List<Notice> toldTo(String recipient) {
        return notices.ofCase(request.getId()).stream()
                .filter(notice -> notice.recipient().equals(recipient))
                .filter(notice -> !notice.kind().equals("REPLIED"))
                .toList();
    }

    private Instant due(String step) {
        return journey.task(request, step).getDueDate().toInstant();
    }
}
