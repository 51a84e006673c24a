package cn.suyuanban.statements;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.h2.jdbcx.JdbcConnectionPool;

/** The engine as it comes, history full and authorizations on, with one boundary timer per task for its deadline. */
final class BareCamunda implements AutoCloseable {

    private final ProcessEngine engine;

    BareCamunda(StatementCounter counter) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(counter.around(JdbcConnectionPool.create("jdbc:h2:mem:bare", "sa", "")));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("joint-matter.bpmn", model())
                .deploy();
        for (String group : List.of("window", "market", "fire", "city")) {
            grant(group);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    private void grant(String group) {
        Authorization start = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        start.setGroupId(group);
        start.setResource(Resources.PROCESS_DEFINITION);
        start.setResourceId(JointMatter.KEY);
        start.addPermission(Permissions.READ);
        start.addPermission(Permissions.CREATE_INSTANCE);
        engine.getAuthorizationService().saveAuthorization(start);
        Authorization create = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        create.setGroupId(group);
        create.setResource(Resources.PROCESS_INSTANCE);
        create.setResourceId(Authorization.ANY);
        create.addPermission(Permissions.CREATE);
        engine.getAuthorizationService().saveAuthorization(create);
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(JointMatter.KEY)
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .userTask("Activity_Accept")
                .camundaCandidateGroups("window")
                .serviceTask("Activity_Accepted")
                .camundaExpression("${true}")
                .parallelGateway("Gateway_Fork")
                .userTask("Activity_ReviewMarket")
                .camundaCandidateGroups("market")
                .parallelGateway("Gateway_Join")
                .moveToNode("Gateway_Fork")
                .userTask("Activity_ReviewFire")
                .camundaCandidateGroups("fire")
                .connectTo("Gateway_Join")
                .moveToNode("Gateway_Fork")
                .userTask("Activity_ReviewCity")
                .camundaCandidateGroups("city")
                .connectTo("Gateway_Join")
                .serviceTask("Activity_Decide")
                .camundaExpression("${execution.setVariable('decision', 'granted')}")
                .userTask("Activity_Deliver")
                .camundaCandidateGroups("window")
                .endEvent()
                .done();
        for (String task : List.of(
                "Activity_Accept",
                "Activity_ReviewMarket",
                "Activity_ReviewFire",
                "Activity_ReviewCity",
                "Activity_Deliver")) {
            AbstractFlowNodeBuilder<?, ?> timed = model.<org.camunda.bpm.model.bpmn.instance.UserTask>
                            getModelElementById(task)
                    .builder()
                    .camundaDueDate("${dateTime().plusDays(5).toDate()}")
                    .boundaryEvent(task + "_Late")
                    .cancelActivity(false)
                    .timerWithDuration("P5D")
                    .endEvent();
            timed.done();
        }
        return model;
    }

    @Override
    public void close() {
        engine.close();
    }
}
