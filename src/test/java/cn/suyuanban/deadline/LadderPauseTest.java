package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The food review of 2 WD, accepted 2026-11-02 9:00: yellow 11-03 18:00, orange 11-04 9:00, red 11-04 18:00. */
@SuyuanbanTest
@EveryDatabase
@Tag("R22")
@Tag("R33")
class LadderPauseTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ClockPause pause;

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    /** Paused 2026-11-03 9:00 to 11-10 9:00, five working days. */
    @Test
    void aRungThatWouldHaveComeDuringThePauseComesOnceAndFiveWorkingDaysLater() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.at("2026-11-03T09:00");
        pause.pause(instance.getId(), "TESTING", "检测，约 5 个工作日", "5WD");
        // when: the instants of all three rungs pass
        assertThat(taken(instance, "2026-11-09T09:00")).isEmpty();
        restaurant.at("2026-11-10T09:00");
        pause.resume(instance.getId(), "检测合格");
        // then: the pause is not time used
        assertThat(taken(instance, "2026-11-10T17:59")).isEmpty();
        assertThat(taken(instance, "2026-11-10T18:01")).containsExactly("YELLOW");
        assertThat(taken(instance, "2026-11-11T18:01")).containsExactly("YELLOW", "ORANGE", "RED");
    }

    /** Paused 2026-11-05 9:00 to 11-06 9:00, one working day, when red was taken already. */
    @Test
    void aRungTakenBeforeThePauseIsNotTakenAgain() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        assertThat(taken(instance, "2026-11-05T08:00")).containsExactly("YELLOW", "ORANGE", "RED");
        restaurant.at("2026-11-05T09:00");
        pause.pause(instance.getId(), "APPRAISAL", "鉴定，约 1 个工作日", "1WD");
        restaurant.at("2026-11-06T09:00");
        // when
        pause.resume(instance.getId(), "鉴定完成");
        // then: red again after 11-05 18:00 plus two working days, over the weekend
        assertThat(taken(instance, "2026-11-09T17:59")).containsExactly("YELLOW", "ORANGE", "RED");
        assertThat(taken(instance, "2026-11-09T18:01")).containsExactly("YELLOW", "ORANGE", "RED", "RED#2");
    }

    private List<String> taken(ProcessInstance instance, String at) {
        String step = restaurant.task(instance, "Activity_ReviewFood").getId();
        restaurant.at(at);
        patrol.takeDue();
        return notices.ofSteps(List.of(step)).stream().map(Notice::rung).toList();
    }
}
