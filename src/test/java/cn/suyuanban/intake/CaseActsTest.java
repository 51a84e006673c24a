package cn.suyuanban.intake;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class CaseActsTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Test
    void endsAWithdrawnCaseAsWithdrawn() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        // when
        withdraw("market", number(instance));
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已撤回");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).contains("WITHDRAWN");
    }

    @Test
    void letsOnlyADepartmentActThatWorksOnTheCase() {
        ProcessInstance instance = restaurant.accepted(application());
        assertThatThrownBy(() -> withdraw("fire", number(instance))).hasMessageContaining("case-not-yours");
        assertThat(files.find(instance.getId()).orElseThrow().closedAt()).isNull();
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("case-not-yours");
            assertThat(entry.actor()).isEqualTo("fire");
            assertThat(entry.done()).isFalse();
        });
    }

    @Test
    void refusesToActOnACaseThatHasEnded() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        withdraw("market", number(instance));
        // then
        assertThatThrownBy(() -> withdraw("market", number(instance)))
                .hasMessageContaining("case-closed")
                .hasMessageContaining("已撤回");
    }

    @Test
    void refusesANumberThatNoCaseHas() {
        assertThatThrownBy(() -> withdraw("market", "20200101-999999")).hasMessageContaining("case-unknown");
    }

    private void withdraw(String user, String number) {
        restaurant.start("withdraw-case", user, Map.of("caseNumber", number, "withdrawReason", "不再经营"));
    }

    private String number(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow().number();
    }
}
