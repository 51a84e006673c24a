package cn.suyuanban.catalog.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Camunda Modeler writes name and properties of a material at its symbol; the data object behind it is bare. */
class ModelerMaterialTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyuanban.cn/test">
              <bpmn:process id="sample" isExecutable="true">
                <bpmn:userTask id="Activity_Check">
                  <bpmn:property id="Property_Check" name="__targetRef_placeholder" />
                  <bpmn:dataInputAssociation id="DataInputAssociation_License">
                    <bpmn:sourceRef>DataObjectReference_License</bpmn:sourceRef>
                    <bpmn:targetRef>Property_Check</bpmn:targetRef>
                  </bpmn:dataInputAssociation>
                </bpmn:userTask>
                <bpmn:dataObjectReference id="DataObjectReference_License" name="营业执照"
                    camunda:modelerTemplate="cn.suyuanban.material" dataObjectRef="DataObject_License">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="material.code" value="business-license" />
                    <camunda:property name="material.source" value="shared" />
                    <camunda:property name="material.copies" value="0" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:dataObjectReference>
                <bpmn:dataObject id="DataObject_License" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void aMaterialDrawnInCamundaModelerIsReadWithNameSourceAndUse() {
        // given
        Process process = Bpmn.readModelFromStream(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("sample");
        // when, then
        assertThat(MaterialReader.read(process)).singleElement().satisfies(material -> {
            assertThat(material.code()).isEqualTo("business-license");
            assertThat(material.name()).isEqualTo("营业执照");
            assertThat(material.source()).isEqualTo("shared");
            assertThat(material.copies()).isZero();
            assertThat(material.usedBy()).containsExactly("Activity_Check");
        });
    }
}
