package cn.suyuanban.intake.applicant;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
@EveryDatabase
@Tag("R32")
class RatingsTest {

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Ratings ratings;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPoorRatingOpensItsFollowUpWithItsLimit() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = delivered();
        assertThat(ratings.awaited(journey.file(instance))).isTrue();
        // when
        ratings.rate(instance.getId(), 2, " 等候时间过长 ", true);
        // then
        assertThat(ratings.of(instance.getId())).contains(new Rating(2, "等候时间过长", true, county("2026-11-02T09:00")));
        assertThat(steps.find(journey.task(instance, "回访核实").getId()))
                .hasValueSatisfying(step -> assertThat(step.dueAt()).isEqualTo(county("2026-11-03T18:00")));
        assertThat(journey.taskVariable(instance, "回访核实", "ratingText")).isEqualTo("等候时间过长");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void aRatingThatIsNotPoorEndsTheMatter(int score) {
        // given
        ProcessInstance instance = delivered();
        // when
        ratings.rate(instance.getId(), score, "", false);
        // then
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(journey.variable(instance, "rating")).isEqualTo(score);
        assertThat(ratings.awaited(journey.file(instance))).isFalse();
    }

    @Test
    void aCaseIsRatedOnce() {
        // given
        ProcessInstance instance = delivered();
        ratings.rate(instance.getId(), 5, null, false);
        // then
        refused(instance, 1, "", "rating-twice");
        assertThat(ratings.of(instance.getId())).map(Rating::score).contains(5);
    }

    @Test
    void silenceIsNotCountedAsPraise() {
        // given
        ProcessInstance instance = delivered();
        long before = rated();
        // when
        journey.fireTimer(instance, "Event_InvitationDue");
        journey.fireTimer(instance, "Event_RatingOverdue");
        // then
        assertThat(rated()).isEqualTo(before);
        assertThat(ratings.of(instance.getId())).isEmpty();
        assertThat(journey.variable(instance, "rating")).isNull();
        refused(instance, 5, "", "rating-over");
    }

    @Test
    void nobodyRatesBeforeTheEndNorWithAScoreOrATextThatIsNone() {
        // given
        ProcessInstance open = journey.accepted("company-setup", application());
        ProcessInstance delivered = delivered();
        // then
        refused(open, 5, "", "rating-early");
        refused(delivered, 0, "", "rating-score");
        refused(delivered, 6, "", "rating-score");
        refused(delivered, 1, "差".repeat(501), "rating-text");
    }

    private void refused(ProcessInstance instance, int score, String text, String code) {
        assertThatThrownBy(() -> ratings.rate(instance.getId(), score, text, false))
                .isInstanceOf(ActRefusedException.class)
                .hasMessageStartingWith(code + ": ");
    }

    private long rated() {
        return jdbc.sql("select count(*) from rating").query(Long.class).single();
    }

    private ProcessInstance delivered() {
        ProcessInstance instance = journey.accepted("company-setup", application());
        journey.pass(instance, "企业设立登记", "公章刻制备案", "发票与税务信息确认");
        journey.deliver(instance);
        return instance;
    }

    private static Map<String, Object> application() {
        return Map.of("premisesAddress", "绛县示例路 1 号", "businessScope", "日用百货销售", "registeredCapital", 100);
    }
}
