package cn.suyuanban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.ServiceModel.LimitVariables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** Camunda Modeler writes a blank property for every field of a template that is left empty. */
class BlankPropertiesTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyuanban.cn/test">
              <bpmn:process id="sample" name="样例" isExecutable="true">
                <bpmn:extensionElements><camunda:properties>
                  <camunda:property name="kind" value="matter" />
                  <camunda:property name="limit.promised" value="5WD" />
                  <camunda:property name="limit.statutory" value="" />
                  <camunda:property name="matter.handling" value="" />
                </camunda:properties></bpmn:extensionElements>
                <bpmn:userTask id="Activity_Check" name="核对">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="limit" value="2WD" />
                    <camunda:property name="limit.case" value=" " />
                    <camunda:property name="limit.variable" value="" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void aFieldLeftEmptySaysNothing() {
        // when
        ServiceModel service = ModelReader.read(
                Bpmn.readModelFromStream(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8))));
        // then
        assertThat(service.promised()).hasToString("5WD");
        assertThat(service.statutory()).isNull();
        assertThat(service.handling()).isEqualTo("single");
        assertThat(service.step("Activity_Check").orElseThrow()).satisfies(step -> {
            assertThat(step.promised()).hasToString("2WD");
            assertThat(step.wholeCase()).isNull();
            assertThat(step.by()).isEqualTo(new LimitVariables(null, null, null));
        });
    }
}
