package cn.suyuanban.procedure.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class SchoolEnrolmentTest {

    private static final String KEY = "school-enrolment";

    @Autowired
    private Journey journey;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
    }

    @Test
    void checksEverythingWithoutAskingTheParents() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        assertThat(journey.openSteps(instance)).containsExactlyInAnyOrder("审查学生和监护人户籍核查", "审查房产信息核查", "审查居住和社保信息核查");
        // when
        journey.pass(instance, "学生和监护人户籍核查", "房产信息核查", "居住和社保信息核查", "学位安排");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
    }

    @Test
    void aCheckThatDoesNotAgreeIsNoRefusal() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.refuse(instance, "学生和监护人户籍核查", "户籍不在本县");
        assertThat(journey.taskVariable(instance, "审查学位安排", "caseSummary"))
                .asString()
                .endsWith("户籍核查：不符；房产核查：未申报；居住和社保核查：未申报");
        journey.pass(instance, "学位安排");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(journey.passed(instance)).doesNotContain("Activity_CheckProperty", "Activity_CheckResidence");
    }

    @Test
    void theSchoolBoardRefusesWithReasons() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.pass(instance, "学生和监护人户籍核查");
        journey.refuse(instance, "学位安排", "未到入学年龄");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(true));
        ProcessInstance returned = journey.returned(KEY, application(true));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_AssignPlace");
    }

    @Test
    void theApplicantWithdrawsBeforeTheDecision() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.withdraw(instance, "office");
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已撤回");
        assertThat(journey.openSteps(instance)).isEmpty();
    }

    private static Map<String, Object> application(boolean everything) {
        Map<String, Object> form = new HashMap<>();
        form.put("childName", "示例学生");
        form.put("birthDate", "2020-05-01");
        form.put("homeAddress", "绛县示例路 1 号");
        form.put("schoolStage", "小学一年级");
        form.put("ownsHome", everything);
        form.put("migrant", everything);
        return form;
    }
}
