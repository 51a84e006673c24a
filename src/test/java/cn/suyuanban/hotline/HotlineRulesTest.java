package cn.suyuanban.hotline;

import static cn.suyuanban.hotline.SampleRequest.HOTLINE;
import static cn.suyuanban.hotline.SampleRequest.LEADER;
import static cn.suyuanban.hotline.SampleRequest.STRANGER;
import static cn.suyuanban.hotline.SampleRequest.SUPPORTER;
import static cn.suyuanban.hotline.SampleRequest.UNIT;
import static cn.suyuanban.hotline.SampleRequest.called;
import static cn.suyuanban.hotline.SampleRequest.dispatched;
import static cn.suyuanban.hotline.SampleRequest.replied;
import static cn.suyuanban.hotline.SampleRequest.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.Request.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what with a request to the hotline, and when. */
class HotlineRulesTest {

    private static final CallBack UNSOLVED = new CallBack(true, false, Satisfaction.DISSATISFIED);

    @Test
    @Tag("R43")
    void aUnitReturnsAWrongDispatchUntilTheEndOfTheNextWorkingDay() {
        assertThat(dispatched("5WD")
                        .at("2026-11-03T18:00")
                        .does(UNIT, Act.RETURN)
                        .history()
                        .status())
                .isEqualTo(Status.RETURNED);
        refused("return-late", () -> dispatched("5WD").at("2026-11-03T18:01").does(UNIT, Act.RETURN));
    }

    @Test
    @Tag("R43")
    void theSecondDispatchIsFinal() {
        SampleRequest again = dispatched("5WD").does(UNIT, Act.RETURN).does(HOTLINE, Act.UPHOLD, Act.DISPATCH);
        refused("return-final", () -> again.does(UNIT, Act.RETURN));
        assertThat(again.does(UNIT, Act.SIGN).history().status()).isEqualTo(Status.SIGNED);
    }

    @Test
    @Tag("R43")
    void aReturnThatDoesNotHoldGivesTheUnitTheRequest() {
        SampleRequest kept = dispatched("5WD").does(UNIT, Act.RETURN).does(HOTLINE, Act.DISMISS);
        assertThat(kept.history().status()).isEqualTo(Status.SIGNED);
        refused("hotline-state", () -> kept.does(UNIT, Act.RETURN));
    }

    @ParameterizedTest
    @Tag("R43")
    @ValueSource(strings = {"", "  "})
    void aReturnNamesTheDutyItRestsOn(String nothing) {
        refused("return-basis", () -> dispatched("5WD").without(nothing, UNIT, Act.RETURN));
        SampleRequest returned = dispatched("5WD").does(UNIT, Act.RETURN);
        refused("decision-basis", () -> returned.without(nothing, HOTLINE, Act.UPHOLD));
    }

    @Test
    @Tag("R44")
    void aReturnLeavesTheCallersClockAlone() {
        SampleRequest request = dispatched("5WD");
        Instant due = request.history().due();
        request.at("2026-11-03T10:00").does(UNIT, Act.RETURN).at("2026-11-03T17:00");
        request.does(HOTLINE, Act.UPHOLD).at("2026-11-04T09:00").does(HOTLINE, Act.DISPATCH);
        assertThat(request.history().due()).isEqualTo(due);
    }

    @ParameterizedTest
    @Tag("R45")
    @CsvSource({"5WD, 5WD", "10WD, 10WD", "15WD, 10WD", "3WD, 1WD"})
    void anExtensionIsAtMostTheFirstLimitAndTenDays(String first, String asked) {
        assertThat(signed(first).asks(asked).does(HOTLINE, Act.EXTEND).history().has(Act.EXTEND))
                .isTrue();
    }

    @ParameterizedTest
    @Tag("R45")
    @CsvSource({"5WD, 6WD, cap", "15WD, 11WD, cap", "5WD, 1H, unit", "24H, 1WD, unit", "5WD, 三天, limit"})
    void moreThanThatIsRefused(String first, String asked, String why) {
        refused("extension-" + why, () -> signed(first).asks(asked));
    }

    @Test
    @Tag("R45")
    void anExtensionIsAskedForAndGrantedBeforeExpiryAndOnce() {
        refused("extension-late", () -> signed("5WD").at("2026-11-09T18:01").asks("2WD"));
        SampleRequest asked = signed("5WD").at("2026-11-09T18:00").asks("2WD");
        refused("extension-open", () -> asked.asks("1WD"));
        refused("extension-late", () -> asked.at("2026-11-09T18:01").does(HOTLINE, Act.EXTEND));
        asked.at("2026-11-09T17:00").does(HOTLINE, Act.EXTEND);
        refused("extension-twice", () -> asked.asks("1WD"));
        refused("extension-none", () -> signed("5WD").does(HOTLINE, Act.DECLINE));
    }

    @Test
    @Tag("R45")
    void nobodyGrantsTheirOwnExtension() {
        Actor both = new Actor(UNIT.id(), Set.of("city", "hotline"));
        refused("own-extension", () -> signed("5WD").asks("2WD").does(both, Act.EXTEND));
    }

    @Test
    @Tag("R47")
    void whatIsNotSolvedIsDoneAgainTwiceAndThenConsulted() {
        SampleRequest request = replied();
        for (int round = 1; round <= 2; round++) {
            assertThat(HotlineRules.after(UNSOLVED, request.history())).isEqualTo(Act.REWORK);
            request.does(HOTLINE, Act.CALL_BACK, Act.REWORK).does(UNIT, Act.REPLY);
            assertThat(request.history().reworks()).isEqualTo(round);
        }
        assertThat(HotlineRules.after(UNSOLVED, request.history())).isEqualTo(Act.CONSULT);
        request.does(HOTLINE, Act.CALL_BACK, Act.CONSULT);
        refused("settlement-missing", () -> request.without(null, LEADER, Act.SETTLE));
        refused("hotline-not-yours", () -> request.does(HOTLINE, Act.SETTLE));
        assertThat(request.does(LEADER, Act.SETTLE).history().status()).isEqualTo(Status.CLOSED);
    }

    @ParameterizedTest
    @Tag("R47")
    @CsvSource({
        "true, true, SATISFIED, CLOSE",
        "true, true, FAIR, CLOSE",
        "true, true, NOT_SAID, CLOSE",
        "true, true, DISSATISFIED, REWORK",
        "true, false, SATISFIED, REWORK",
        "false, false, NOT_SAID, CLOSE"
    })
    void whatTheCallerSaysDecides(boolean contacted, boolean solved, Satisfaction satisfaction, Act follows) {
        CallBack said = new CallBack(contacted, solved, satisfaction);
        assertThat(HotlineRules.after(said, replied().history())).isEqualTo(follows);
    }

    @Test
    void whoWorkedOnItDoesNotAskTheCaller() {
        Actor both = new Actor(UNIT.id(), Set.of("city", "hotline"));
        refused("own-request", () -> replied().does(both, Act.CALL_BACK));
    }

    @Test
    void theCallerHandsInAndSaysHowItWentAndNothingElse() {
        replied().does(Actor.CALLER, Act.CALL_BACK, Act.CLOSE);
        for (Act act : List.of(Act.CLASSIFY, Act.DISPATCH, Act.FILE)) {
            refused("hotline-not-yours", () -> called("5WD").does(Actor.CALLER, act));
        }
    }

    @Test
    void everyActBelongsToThoseItConcerns() {
        refused("hotline-not-yours", () -> called("5WD").does(STRANGER, Act.DISPATCH));
        refused("hotline-not-yours", () -> dispatched("5WD").does(STRANGER, Act.SIGN));
        refused("hotline-not-yours", () -> signed("5WD").does(HOTLINE, Act.REPLY));
        refused("hotline-not-yours", () -> signed("5WD").does(STRANGER, Act.SUPPORT));
        refused("reply-missing", () -> signed("5WD").without(" ", UNIT, Act.REPLY));
        signed("5WD").does(SUPPORTER, Act.SUPPORT);
    }

    @Test
    void aUnitDoesNotSupportItself() {
        refused("dispatch-same", () -> called("5WD").dispatchTo(new Dispatch("city", List.of("city"))));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(HotlineRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code))
                .hasMessageStartingWith(code + ": ");
    }
}
