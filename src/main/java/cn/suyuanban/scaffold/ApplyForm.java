package cn.suyuanban.scaffold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the start form of a matter: who applies, whom to reach, and what for. */
final class ApplyForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$";

    private final ObjectNode form = JSON.createObjectNode();

    private ApplyForm(NewMatter matter) {
        form.put("id", formId(matter)).put("type", "default").put("schemaVersion", 16);
        form.put("executionPlatform", "Camunda Platform").put("executionPlatformVersion", "7.24.0");
        form.putArray("components");
        component("text", "Text_Heading", "Row_Heading")
                .put("text", "## " + matter.name() + "\n一次申请、一套材料，不收取任何费用。本表为示例，以省事项库为准。");
        field("textfield", "applicantName", "Field_ApplicantName", "申请人名称", 100);
        field("textfield", "contactName", "Field_ContactName", "联系人", 50)
                .putObject("properties")
                .put("personal", "true");
        ObjectNode phone = field("textfield", "contactPhone", "Field_ContactPhone", "联系电话", 0);
        phone.put("description", "手机号码，或者带区号的固定电话").putObject("properties").put("personal", "true");
        ((ObjectNode) phone.get("validate")).put("pattern", PHONE);
        field("textarea", "applicationSummary", "Field_ApplicationSummary", "申请内容", 1000);
    }

    static String formId(NewMatter matter) {
        return matter.id() + "-apply";
    }

    /** The form's JSON. */
    static String write(NewMatter matter) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new ApplyForm(matter).form) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param longest how many characters at most, 0 where something else limits them */
    private ObjectNode field(String type, String key, String id, String label, int longest) {
        ObjectNode field = component(type, id, id.replace("Field_", "Row_"))
                .put("key", key)
                .put("label", label);
        ObjectNode rules = field.putObject("validate").put("required", true);
        if (longest > 0) {
            rules.put("maxLength", longest);
        }
        return field;
    }

    private ObjectNode component(String type, String id, String row) {
        ObjectNode component =
                form.withArray("components").addObject().put("type", type).put("id", id);
        component.putObject("layout").put("row", row).putNull("columns");
        return component;
    }
}
