package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Refusals;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Extensions that the law does not allow: refused with code and article, recorded, and nothing half done. */
@SuyuanbanTest
@EveryDatabase
class ExtensionRefusedTest {

    private static final String ARTICLE = "行政许可法第四十二条";
    private static final String APPROVE = "Activity_ApproveExtension";

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Refusals refusals;

    @Autowired
    private ClockExtension extension;

    @Autowired
    private ClockPause pause;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskService tasks;

    @Test
    @Tag("R20")
    void sixteenWorkingDaysAreOverTheCapOfJointHandling() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        refusals.of("EXTEND", ARTICLE, instance, "market", "extension-cap", () -> ask(instance, "16WD"));
    }

    @Test
    @Tag("R20")
    void aCaseIsExtendedOnceOnly() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance asked = ask(instance, "2WD");
        ProcessInstance askedAgain = ask(instance, "3WD");
        restaurant.complete(asked, APPROVE, "leader", approved());
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                "leader",
                "extension-twice",
                () -> restaurant.complete(askedAgain, APPROVE, "leader", approved()));
        refusals.of("EXTEND", ARTICLE, instance, "market", "extension-twice", () -> ask(instance, "2WD"));
    }

    @Test
    @Tag("R20")
    void nobodyAsksAfterTheCaseIsDue() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        restaurant.at("2026-11-09T18:00:01");
        refusals.of("EXTEND", ARTICLE, instance, "market", "extension-late", () -> ask(instance, "2WD"));
    }

    @Test
    @Tag("R20")
    void approvalComesTooLateAlthoughTheRequestWasInTime() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance request = ask(instance, "2WD");
        // when
        restaurant.at("2026-11-09T18:00:01");
        // then: refused, and the request can still be turned down
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                "leader",
                "extension-late",
                () -> restaurant.complete(request, APPROVE, "leader", approved()));
        restaurant.complete(
                request, APPROVE, "leader", Map.of("extensionDecision", "refuse", "extensionOpinion", "已经到期"));
        assertThat(files.find(instance.getId()).orElseThrow().extension()).isNull();
    }

    @Test
    @Tag("R20")
    void approvalAtTheVeryEndOfTheLastDayIsInTime() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance request = ask(instance, "1WD");
        restaurant.at("2026-11-09T18:00");
        restaurant.complete(request, APPROVE, "leader", approved());
        assertThat(files.find(instance.getId()).orElseThrow().promisedDue()).isEqualTo(county("2026-11-10T18:00"));
    }

    @Test
    @Tag("R20")
    void theFormTakesWorkingDaysOnly() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        for (String limit : List.of("15CD", "0WD", "十五天", "5 WD")) {
            assertThatThrownBy(() -> ask(instance, limit))
                    .hasMessageContaining("form-invalid")
                    .hasMessageContaining("延长时限");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15CD, extension-unit",
        "105H, extension-unit",
        "十五天, extension-limit",
        "0WD, extension-limit",
        "99WD, extension-cap"
    })
    @Tag("R20")
    void theApproverCannotPutInALimitThatCouldNotBeAskedFor(String limit, String code) {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance request = ask(instance, "2WD");
        Map<String, Object> changed = approved();
        changed.put("extensionLimit", limit);
        // then
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                "leader",
                code,
                () -> restaurant.complete(request, APPROVE, "leader", changed));
    }

    @Test
    @Tag("R20")
    void aPausedClockIsNotExtended() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance request = ask(instance, "2WD");
        pause.pause(instance.getId(), "HEARING", "听证，约 2 个工作日", "2WD");
        refusals.of("EXTEND", ARTICLE, instance, "market", "clock-not-running", () -> ask(instance, "2WD"));
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                "leader",
                "clock-not-running",
                () -> restaurant.complete(request, APPROVE, "leader", approved()));
    }

    @Test
    @Tag("R20")
    void aClockThatHasNotBegunIsNotExtended() {
        ProcessInstance received = restaurant.apply(application());
        refusals.of(
                "EXTEND",
                ARTICLE,
                received,
                "window",
                "clock-not-running",
                () -> restaurant.act(
                        "extend-deadline",
                        "window",
                        received,
                        Map.of("extensionLimit", "2WD", "extensionReason", "来不及")));
    }

    @Test
    @Tag("R20")
    void onlyTheHeadTheLawNamesApprovesWhicheverWayTheTaskIsCompleted() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance request = ask(instance, "2WD");
        String task = restaurant.task(request, APPROVE).getId();
        // then: an administrator may complete any task, the engine by itself too, but neither is the county's head
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                "admin",
                "extension-approver",
                () -> restaurant.complete(request, APPROVE, "admin", approved()));
        refusals.of("EXTEND", ARTICLE, instance, null, "extension-approver", () -> tasks.complete(task, approved()));
        assertThatThrownBy(() -> restaurant.complete(request, APPROVE, "market", approved()))
                .isNotNull();
        assertThat(files.find(instance.getId()).orElseThrow().extension()).isNull();
    }

    @Test
    @Tag("R20")
    void aCaseThatHasEndedIsNotExtended() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
        refusals.of(
                "EXTEND",
                ARTICLE,
                instance,
                null,
                "clock-not-running",
                () -> extension.extend(instance.getId(), "2WD", "来不及"));
    }

    private ProcessInstance acceptedOnNovemberSecond() {
        restaurant.at("2026-11-02T09:00");
        return restaurant.accepted(application());
    }

    private ProcessInstance ask(ProcessInstance instance, String limit) {
        return restaurant.act(
                "extend-deadline", "market", instance, Map.of("extensionLimit", limit, "extensionReason", "设备尚未到货"));
    }

    private static Map<String, Object> approved() {
        return new HashMap<>(Map.of("extensionDecision", "approve", "extensionOpinion", "同意"));
    }
}
