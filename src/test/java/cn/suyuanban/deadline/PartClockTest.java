package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a case whose work is drawn in the parts it calls: 新生儿出生, two departments at work at once. */
@SuyuanbanTest
@EveryDatabase
class PartClockTest {

    private static final String BIRTH = "审查出生户口登记";
    private static final String VACCINATION = "审查预防接种证";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    /** Both reviews have one working day; the pause takes Tuesday and Wednesday. */
    @Test
    @Tag("R22")
    void aPauseStandsStillInEveryPartAndMovesTheirDays() {
        // given
        ProcessInstance instance = working();
        assertThat(due(instance, BIRTH)).isEqualTo(county("2026-11-03T18:00"));
        // when
        counter.at("2026-11-03T09:00");
        ProcessInstance procedure = counter.act(
                "special-procedure",
                "office",
                instance,
                Map.of("pauseGround", "APPRAISAL", "pauseNotice", "亲子鉴定，约 2 个工作日", "pauseExpected", "2WD"));
        // then
        assertThat(journey.file(instance).clock()).isEqualTo(CaseFile.Clock.PAUSED);
        assertThatThrownBy(() -> journey.pass(instance, "预防接种证"))
                .isInstanceOf(SuspendedEntityInteractionException.class);
        counter.at("2026-11-05T09:00");
        counter.complete(procedure, "Activity_FinishProcedure", "office", Map.of("pauseResult", "鉴定完成"));
        assertThat(due(instance, BIRTH)).isEqualTo(county("2026-11-05T18:00"));
        assertThat(due(instance, VACCINATION)).isEqualTo(county("2026-11-05T18:00"));
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2026-11-11T18:00"));
    }

    @Test
    @Tag("R20")
    void aDepartmentAtWorkInAPartAsksForTheExtensionOfTheWholeCase() {
        // given
        ProcessInstance instance = working();
        // when
        ProcessInstance request = counter.act(
                "extend-deadline", "office", instance, Map.of("extensionLimit", "5WD", "extensionReason", "需补充核查"));
        counter.complete(
                request,
                "Activity_ApproveExtension",
                "leader",
                Map.of("extensionDecision", "approve", "extensionOpinion", "同意"));
        // then
        assertThat(journey.file(instance).extension()).isEqualTo("5WD");
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2026-11-16T18:00"));
    }

    @Test
    @Tag("R33")
    void whatIsOverdueInAPartReachesTheDepartmentAndItsLeader() {
        // given
        ProcessInstance instance = working();
        String task = journey.task(instance, BIRTH).getId();
        // when
        counter.at("2026-11-04T09:00");
        patrol.takeDue();
        // then
        assertThat(notices.ofSteps(List.of(task)))
                .extracting(Notice::recipient)
                .contains("police", "police-head")
                .doesNotContain("health", "health-head");
    }

    private ProcessInstance working() {
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = journey.accepted(
                "newborn",
                Map.of("childName", "示例宝宝", "birthDate", "2026-10-20", "hospital", "绛县示例医院", "householdAddress", "绛县"));
        journey.pass(instance, "出生医学证明");
        return instance;
    }

    private Instant due(ProcessInstance instance, String step) {
        return journey.task(instance, step).getDueDate().toInstant();
    }
}
