package cn.suyuanban.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.DataInputAssociation;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.Property;

/** Draws the one material every matter has, its application (申请表), above the step that takes it in. */
final class ApplicationMaterial {

    private final Drawing drawing;
    private final NewMatter matter;

    ApplicationMaterial(Drawing drawing, NewMatter matter) {
        this.drawing = drawing;
        this.matter = matter;
    }

    void draw(CallActivity step, int x, int y) {
        String name = matter.name() + "申请表";
        DataObject material = drawing.add(drawing.process, DataObject.class, "DataObject_Application");
        material.setName(name);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("material.code", matter.id() + "-application");
        facts.put("material.need", "required");
        facts.put("material.source", "applicant");
        facts.put("material.copies", "1");
        drawing.properties(material, facts);
        DataObjectReference drawn = drawing.labelled(
                drawing.process,
                DataObjectReference.class,
                "DataObjectReference_Application",
                name,
                new Box(x - 18, y - 165, 36, 50),
                Box.label(name, x, y - 185));
        drawn.setDataObject(material);
        use(step, drawn, x, y);
    }

    private void use(CallActivity step, DataObjectReference drawn, int x, int y) {
        Property target = drawing.add(step, Property.class, "Property_AcceptApplication");
        target.setName("__targetRef_placeholder");
        DataInputAssociation use =
                drawing.add(step, DataInputAssociation.class, "DataInputAssociation_Application_AcceptApplication");
        use.getSources().add(drawn);
        use.setTarget(target);
        drawing.edge(use, x, y - 115, x, y - 40);
    }
}
