package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.project.permit.Breach;
import cn.suyuanban.project.permit.Breaches;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the construction permit to the filing of the completed building. */
@SuyuanbanTest
@EveryDatabase
class PermitPartsTest extends MilestonePart {

    @Autowired
    private Breaches breaches;

    @Autowired
    private CaseSteps steps;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken("construction-start")).isEmpty();
        assertThat(Coverage.untaken("completion-filing")).isEmpty();
    }

    @Test
    @Tag("R39")
    void aProjectStartsWithinThreeMonthsOfItsPermit() {
        permitted("2026-10-20");
        assertThat(due("确认开工或申请延期")).isEqualTo(county("2027-01-20T18:00"));
        assertThat(journey.timer(instance, "Event_TermOver").getDuedate().toInstant())
                .isEqualTo(due("确认开工或申请延期"));
        counter.at("2026-11-20T10:00");
        does("确认开工或申请延期", Map.of("startAnswer", "STARTED", "startedOn", "2026-11-18"));
        assertThat(outcome("startOutcome")).isEqualTo("STARTED");
        assertThat(projects.required(code).dates().started()).contains(LocalDate.parse("2026-11-18"));
        assertThat(breaches.of(code)).isEmpty();
    }

    @Test
    @Tag("R39")
    void aTermIsExtendedTwiceAndNotAThirdTime() {
        permitted("2026-10-20");
        extend();
        assertThat(due("确认开工或申请延期")).isEqualTo(county("2027-04-20T18:00"));
        extend();
        assertThat(due("确认开工或申请延期")).isEqualTo(county("2027-07-20T18:00"));
        assertThat(journey.timer(instance, "Event_TermOver").getDuedate().toInstant())
                .isEqualTo(county("2027-07-20T18:00"));
        assertThatThrownBy(this::extend).hasMessageContaining("start-extension-exhausted");
        assertThat(refusals()).containsExactly("start-extension-exhausted");
        does("确认开工或申请延期", Map.of("startAnswer", "STARTED", "startedOn", "2026-11-02"));
        assertThat(outcome("startOutcome")).isEqualTo("STARTED");
    }

    @Test
    @Tag("R39")
    void aTermThatIsOverIsNotExtendedAndThePermitIsVoid() {
        permitted("2026-10-20");
        counter.at("2027-01-20T18:01");
        assertThatThrownBy(this::extend).hasMessageContaining("start-extension-late");
        journey.fireTimer(instance, "Event_TermOver");
        assertThat(outcome("startOutcome")).isEqualTo("VOID");
        assertThat(breaches.of(code)).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(Breach.Kind.PERMIT_VOID);
            assertThat(breach.by()).isEqualTo(Optional.empty());
        });
        assertThat(breaches())
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("approval", "team", "window", "market");
        assertThat(breaches()).extracting(Notice::body).allMatch(body -> body.contains("示例 施 1 号 期满没有开工"));
    }

    @ParameterizedTest
    @Tag("R39")
    @CsvSource({"2026-11-03, permit-in-future", "2026-12-01, permit-in-future"})
    void aPermitIsEnteredOnceItIsIssued(String day, String code) {
        begin("construction-start", Map.of());
        assertThatThrownBy(() -> does("登记施工许可证", permit(day))).hasMessageContaining(code);
        assertThat(journey.openSteps(instance)).containsExactly("登记施工许可证");
    }

    @Test
    @Tag("R39")
    void anOldPermitIsDueAtOnce() {
        permitted("2026-06-01");
        assertThat(due("确认开工或申请延期")).isEqualTo(county("2026-11-02T09:01"));
        assertThat(journey.timer(instance, "Event_TermOver").getDuedate().toInstant())
                .isEqualTo(county("2026-09-01T18:00"));
    }

    @Test
    @Tag("R40")
    void aBuildingIsFiledWithinFifteenDaysOfItsAcceptance() {
        accepted();
        assertThat(due("竣工验收备案")).isEqualTo(county("2026-11-13T18:00"));
        assertThat(steps.find(journey.task(instance, "竣工验收备案").getId()))
                .hasValueSatisfying(step -> assertThat(step.statutoryDueAt()).isEqualTo(county("2026-11-13T18:00")));
        does("竣工验收备案", Map.of("filingNumber", "示例 备 1 号", "filedOn", "2026-11-02"));
        assertThat(outcome("filedLate")).isEqualTo(false);
    }

    @Test
    @Tag("R40")
    void aBuildingThatIsFiledLateIsFiledAndSaidToBeLate() {
        accepted();
        counter.at("2026-11-20T10:00");
        assertThatThrownBy(() -> does("竣工验收备案", Map.of("filingNumber", "示例 备 1 号", "filedOn", "2026-10-01")))
                .hasMessageContaining("filed-before-acceptance");
        does("竣工验收备案", Map.of("filingNumber", "示例 备 1 号", "filedOn", "2026-11-16"));
        assertThat(outcome("filedLate")).isEqualTo(true);
    }

    @Test
    @Tag("R40")
    void anAcceptanceThatHasNotHappenedIsNotEntered() {
        begin("completion-filing", Map.of());
        assertThatThrownBy(() -> does("登记竣工验收", Map.of("acceptedOn", "2026-11-03")))
                .hasMessageContaining("accepted-in-future");
    }

    @Test
    void theAgentOfTheEnterpriseActsBesideTheUnit() {
        begin("construction-start", Map.of());
        journey.complete(instance, "登记施工许可证", "window", permit("2026-10-20"));
        assertThat(journey.openSteps(instance)).containsExactly("确认开工或申请延期");
    }

    private void accepted() {
        begin("completion-filing", Map.of());
        does("登记竣工验收", Map.of("acceptedOn", "2026-10-29"));
    }

    private void permitted(String day) {
        begin("construction-start", Map.of());
        does("登记施工许可证", permit(day));
    }

    private static Map<String, Object> permit(String day) {
        return Map.of("permitNumber", "示例 施 1 号", "permitDate", day);
    }

    private void extend() {
        does("确认开工或申请延期", Map.of("startAnswer", "EXTEND", "extensionReason", "等待设备到货"));
    }
}
