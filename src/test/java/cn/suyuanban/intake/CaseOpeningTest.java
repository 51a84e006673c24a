package cn.suyuanban.intake;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class CaseOpeningTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Contacts contacts;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Test
    void keepsPersonalDataOutOfProcessVariables() {
        // when
        ProcessInstance instance = restaurant.apply(application());
        // then
        assertThat(contacts.of(instance.getId())).containsEntry("contactPhone", "13800000000");
        assertThat(runtime.getVariables(instance.getId())).doesNotContainKeys("contactName", "contactPhone");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .noneMatch(detail -> detail.toString().contains("13800000000"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .noneMatch(variable -> "13800000000".equals(variable.getValue()));
    }

    @Test
    void refusesAStartWithoutRequiredData() {
        // given
        Map<String, Object> form = application();
        form.remove("premisesAddress");
        form.put("creditCode", "123");
        // then
        assertThatThrownBy(() -> restaurant.apply(form))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("open-restaurant-apply")
                .hasMessageContaining("premisesAddress")
                .hasMessageContaining("creditCode");
    }

    @Test
    void refusesPersonalDataAsAProcessVariable() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(Restaurant.KEY, application()))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("personal-variable");
    }

    @Test
    void refusesToCompleteAStepWithoutWhatItsFormDemands() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        // then
        assertThatThrownBy(() ->
                        restaurant.complete(instance, "Activity_ReviewFood", "market", Map.of("reviewResult", "pass")))
                .hasMessageContaining("reviewOpinion");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFood");
    }

    @Test
    void recordsThatACaseWasTerminated() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        // when
        runtime.deleteProcessInstance(instance.getId(), "重复办件");
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已终止");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void takesABoxNobodyTickedForNo() {
        // given
        Map<String, Object> form = application();
        form.remove("sellsTobacco");
        // when
        ProcessInstance instance = restaurant.accepted(form);
        // then
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFood");
    }
}
