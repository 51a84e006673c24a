package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.CalledSteps;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acceptance with materials to follow (容缺受理): promised in writing, no decision before they arrive, late means returned. */
@SuyuanbanTest
@EveryDatabase
@Tag("R30")
class DeferralTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CalledSteps called;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @Autowired
    private ManagementService management;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken("receive-deferred")).isEmpty();
    }

    @Test
    void nothingIsDeferredWithoutASignedPromiseAndAListOfWhatIsMissing() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        // then
        for (Map<String, Object> form : List.<Map<String, Object>>of(
                Map.of("checkResult", "accept", "deferral", true, "deferredMaterials", "经营场所使用证明"),
                Map.of(
                        "checkResult",
                        "accept",
                        "deferral",
                        true,
                        "deferredMaterials",
                        "经营场所使用证明",
                        "deferralPromiseSigned",
                        false),
                Map.of("checkResult", "accept", "deferral", true, "deferralPromiseSigned", true))) {
            assertThatThrownBy(() -> restaurant.complete(instance, "Activity_CheckMaterials", "window", form))
                    .hasMessageContaining("form-invalid")
                    .hasMessageContaining("容缺");
        }
        assertThat(files.find(instance.getId()).orElseThrow().acceptedAt()).isNull();
    }

    /** Accepted Wednesday 2026-09-30: 10-08, 10-09 and Saturday 10-10 are the three days to bring the material. */
    @Test
    void theClockRunsFromTheAcceptanceAndTheMaterialHasADayOfItsOwn() {
        // when
        restaurant.at("2026-09-30T09:00");
        ProcessInstance instance = restaurant.deferred(application());
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.acceptedAt()).isEqualTo(county("2026-09-30T09:00"));
        assertThat(file.promisedDue()).isEqualTo(county("2026-10-13T18:00"));
        assertThat(restaurant
                        .task(instance, "Activity_ReceiveDeferred")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(county("2026-10-10T18:00"));
        assertThat(timer(instance).getDuedate().toInstant()).isEqualTo(county("2026-10-10T18:00"));
    }

    @Test
    void noDecisionIsPossibleBeforeTheMaterialArrives() {
        // given
        ProcessInstance instance = restaurant.deferred(application());
        // when
        reviewFood(instance);
        // then
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReceiveDeferred");
        // when
        restaurant.complete(instance, "Activity_ReceiveDeferred", "window", Map.of("deferredComplete", "yes"));
        // then
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_VisitSite");
        assertThat(called.timers(instance)).isEmpty();
    }

    @Test
    void aMaterialThatComesTooLateReturnsTheCaseAndStopsEveryReview() {
        // given: three working days end Thursday 2026-11-05
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.deferred(application());
        Job timer = timer(instance);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(county("2026-11-05T18:00"));
        // when
        restaurant.at("2026-11-05T18:01");
        management.executeJob(timer.getId());
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("退件（容缺逾期）");
        assertThat(file.clock()).isEqualTo(CaseFile.Clock.STOPPED);
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(lastNotice(instance)).satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("RETURNED");
            assertThat(notice.title()).isEqualTo("退件告知书");
            assertThat(notice.body()).contains("未在期限内补齐材料");
        });
    }

    @Test
    void aMaterialThatDoesNotDoReturnsTheCaseWithTheClerksReason() {
        // given
        ProcessInstance instance = restaurant.deferred(application());
        reviewFood(instance);
        // when
        restaurant.complete(
                instance,
                "Activity_ReceiveDeferred",
                "window",
                Map.of("deferredComplete", "no", "deferredReturnReason", "使用证明已过期"));
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("退件（容缺逾期）");
        assertThat(lastNotice(instance).body()).contains("使用证明已过期").contains("可以重新申请");
    }

    private void reviewFood(ProcessInstance instance) {
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
    }

    private Job timer(ProcessInstance instance) {
        return restaurant.timer(instance);
    }

    private Notice lastNotice(ProcessInstance instance) {
        List<Notice> told = notices.ofCase(instance.getId());
        return told.get(told.size() - 1);
    }
}
