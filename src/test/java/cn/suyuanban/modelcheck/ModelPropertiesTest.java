package cn.suyuanban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.junit.jupiter.api.Test;

class ModelPropertiesTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyuanban.cn/test">
              <bpmn:process id="sample" isExecutable="true">
                <bpmn:dataObject id="DataObject_License">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="material.copies" value="2" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:dataObject>
                <bpmn:dataObject id="DataObject_Other" />
                <bpmn:dataObjectReference id="DataObjectReference_License" dataObjectRef="DataObject_License">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="material.code" value="business-license" />
                    <camunda:property name="material.copies" value="1" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:dataObjectReference>
                <bpmn:dataObjectReference id="DataObjectReference_License_Tax" dataObjectRef="DataObject_License" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final BpmnModelInstance model =
            Bpmn.readModelFromStream(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));

    @Test
    void whatStandsOnASymbolOfADataObjectCountsForIt() {
        assertThat(ModelProperties.of(object("DataObject_License")))
                .containsEntry("material.code", "business-license")
                .containsEntry("material.copies", "2");
    }

    @Test
    void aDataObjectWithoutASymbolSaysNothing() {
        assertThat(ModelProperties.of(object("DataObject_Other"))).isEmpty();
    }

    private DataObject object(String id) {
        return model.getModelElementById(id);
    }
}
