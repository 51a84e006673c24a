package cn.suyuanban.designer.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine refuses a blank value handed to a part, so the templates hand {@code ${null}} where nothing is said. */
@SuyuanbanTest
class UnsaidLimitTest {

    private static final String PROMISE = "<camunda:in sourceExpression=\"2WH\" target=\"stepLimit\" />";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Journey journey;

    @Autowired
    private CaseSteps steps;

    private String deployment;

    @AfterEach
    void takeTheVersionBack() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aPartWorksUnderWhatItIsHandedAndHasNoLimitWhereNothingIsSaid() throws IOException {
        // given: what the template 部门审查 writes when a designer fills in the promise only
        String shipped = Files.readString(Path.of("processes/company-setup.bpmn"));
        String templated = shipped.replace(
                        "<camunda:in sourceExpression=\"3WD\" target=\"stepLimitStatutory\" />", unsaid("caseLimit"))
                .replace(PROMISE, PROMISE + unsaid("stepLimitStatutory"));
        assertThat(templated).contains(unsaid("caseLimit"), unsaid("stepLimitStatutory"));
        deployment = repository
                .createDeployment()
                .name("unsaid-limit")
                .addString("processes/company-setup.bpmn", templated)
                .deploy()
                .getId();
        // when
        ProcessInstance instance = journey.accepted(
                "company-setup",
                Map.of("premisesAddress", "绛县示例路 1 号", "businessScope", "日用百货销售", "registeredCapital", 100));
        // then
        assertThat(steps.find(journey.task(instance, "审查企业设立登记").getId())).hasValueSatisfying(step -> {
            assertThat(step.promisedLimit()).isEqualTo("2WH");
            assertThat(step.statutoryLimit()).isNull();
        });
        assertThat(steps.ofCase(instance.getId()))
                .filteredOn(step -> step.id().equals(instance.getId()))
                .singleElement()
                .satisfies(step -> assertThat(step.promisedLimit()).isEqualTo("4WH"));
    }

    /** The line as Camunda Modeler writes it for a field that keeps its default. */
    private static String unsaid(String variable) {
        return PartTemplates.all().stream()
                .flatMap(template -> template.properties().stream())
                .filter(field -> variable.equals(field.binding().target()))
                .map(field -> "<camunda:in sourceExpression=\"" + field.value() + "\" target=\"" + variable + "\" />")
                .findFirst()
                .orElseThrow();
    }
}
