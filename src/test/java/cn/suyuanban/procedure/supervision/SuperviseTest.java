package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervision notice (督办单) by hand: told, replied, reviewed; every path of its model. */
@SuyuanbanTest
@EveryDatabase
class SuperviseTest extends SupervisedCase {

    @Autowired
    private Patrol patrol;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(strings = {"supervision", "manager", "leader"})
    void eachResponsibleLeaderGetsTheNoticeAndHasTheTimeItGives(String user) {
        // when
        ProcessInstance supervision = supervise(user);
        // then
        assertThat(told("SUPERVISION"))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("market-head", "fire-head");
        assertThat(told("SUPERVISION")).allSatisfy(notice -> {
            assertThat(notice.title()).isEqualTo("督办单");
            assertThat(notice.body()).contains(restaurant.number(instance), "请说明为何迟缓", "3 个工作日", "2026年11月6日 18:00");
        });
        assertThat(replies(supervision)).hasSize(2).allSatisfy(reply -> {
            assertThat(reply.getDueDate().toInstant()).isEqualTo(county("2026-11-06T18:00"));
            assertThat(steps.find(reply.getId()).orElseThrow().promisedLimit()).isEqualTo("3WD");
        });
        assertThat(replies(supervision).stream().map(this::department).toList())
                .containsExactlyInAnyOrder("market-head", "fire-head");
        assertThat(done("SUPERVISION")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(user);
            assertThat(entry.text()).contains("市场监督管理局分管领导", "消防救援大队分管领导");
        });
    }

    @ParameterizedTest
    @CsvSource({"market-head, fire-head", "fire-head, market-head"})
    void bothRepliesAreKeptInWhateverOrderTheyComeAndTheSupervisionOfficeCloses(String first, String second) {
        // given
        ProcessInstance supervision = supervise("supervision");
        // when
        reply(supervision, first, Map.of("replyText", "甲：明天办结", "newFinishDate", "2026-11-09"));
        assertThat(restaurant.openSteps(supervision)).containsExactly("Activity_ReplyToNotice");
        reply(supervision, second, Map.of("replyText", "乙：今天办结"));
        // then
        assertThat(told("SUPERVISION_REPLY")).extracting(Notice::recipient).containsOnly("supervision");
        assertThat(told("SUPERVISION_REPLY")).extracting(Notice::title).containsOnly("督办回复");
        assertThat(told("SUPERVISION_REPLY").get(0).body()).contains("甲：明天办结", "2026-11-09", chinese(first));
        assertThat(told("SUPERVISION_REPLY").get(1).body())
                .contains("乙：今天办结", chinese(second))
                .doesNotContain("2026-11-09");
        Task review = restaurant.task(supervision, "Activity_ReviewReplies");
        assertThat(department(review)).isEqualTo("supervision");
        assertThat(shown(review)).hasSize(2);
        assertThat(shown(review).get(0)).contains("甲：明天办结", "2026-11-09");
        assertThat(shown(review).get(1)).contains("乙：今天办结").doesNotContain("2026-11-09");
        // when
        review(supervision, Map.of("supervisionDecision", "accept"));
        // then
        assertThat(passed(supervision)).contains("EndEvent_Replied", "EndEvent_Supervised");
        assertThat(told("SUPERVISION")).hasSize(2);
        assertThat(openOf(supervision)).isZero();
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFire", "Activity_ReviewFood");
    }

    /** Fire is done by then; the second notice is issued Thursday 11-05 09:00, so it is due Tuesday 11-10. */
    @Test
    void anAnswerThatDoesNotSatisfyIsAskedForAgainOfThoseWhoStillHaveWork() {
        // given
        ProcessInstance supervision = supervise("supervision");
        reply(supervision, "market-head", Map.of("replyText", "正在办理"));
        reply(supervision, "fire-head", Map.of("replyText", "今天办结"));
        restaurant.complete(instance, "Activity_ReviewFire", "fire", Restaurant.pass());
        // when
        restaurant.at("2026-11-05T09:00");
        assertThatThrownBy(() -> review(supervision, Map.of("supervisionDecision", "again")))
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("再次督办事项");
        review(supervision, Map.of("supervisionDecision", "again", "furtherText", "请写明办结日期"));
        // then
        assertThat(told("SUPERVISION")).hasSize(3).last().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("market-head");
            assertThat(notice.body()).contains("请写明办结日期").doesNotContain("请说明为何迟缓");
        });
        assertThat(replies(supervision))
                .singleElement()
                .satisfies(reply -> assertThat(reply.getDueDate().toInstant()).isEqualTo(county("2026-11-10T18:00")));
        // when
        reply(supervision, "market-head", Map.of("replyText", "11月6日办结"));
        // then: what was said before stays in sight
        Task review = restaurant.task(supervision, "Activity_ReviewReplies");
        assertThat(shown(review)).hasSize(3);
        assertThat(shown(review).get(2)).contains("11月6日办结");
        assertThatThrownBy(() -> review(supervision, Map.of())).hasMessageContaining("核阅结论");
        review(supervision, Map.of("supervisionDecision", "accept"));
        assertThat(openOf(supervision)).isZero();
        assertThat(passed(supervision)).contains("EndEvent_Supervised");
    }

    /** Market supervision's leader answers to the county's leaders, the others' to the supervision office. */
    @Test
    @Tag("R33")
    void aReplyThatDoesNotComeIsEscalatedLikeAnyOtherStep() {
        // given
        ProcessInstance supervision = supervise("supervision");
        Task late = replyOf(supervision, "market-head");
        Task inTime = replyOf(supervision, "fire-head");
        reply(supervision, "fire-head", Map.of("replyText", "今天办结"));
        // when
        restaurant.at("2026-11-06T18:01");
        patrol.takeDue();
        // then
        assertThat(notices.ofSteps(List.of(late.getId())))
                .extracting(notice -> notice.rung() + " " + notice.recipient())
                .containsExactly("YELLOW market-head", "ORANGE leader", "RED leader");
        assertThat(notices.ofSteps(List.of(inTime.getId()))).isEmpty();
        // and it can still be replied
        reply(supervision, "market-head", Map.of("replyText", "正在办理"));
        assertThat(restaurant.openSteps(supervision)).containsExactly("Activity_ReviewReplies");
    }

    private String chinese(String group) {
        return identity.createGroupQuery().groupId(group).singleResult().getName();
    }
}
