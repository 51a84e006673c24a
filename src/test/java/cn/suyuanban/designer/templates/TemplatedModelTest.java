package cn.suyuanban.designer.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.ModelProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the templates write, and what the shipped models say by hand, are the same language. */
class TemplatedModelTest {

    private static final Set<String> ABOUT_FIELDS = Set.of(
            "model-readable",
            "history-time-to-live",
            "user-task-limit",
            "limit-syntax",
            "limit-order",
            "no-code",
            "expression-allowed");

    @Test
    void aModelMadeOfTemplatesKeepsTheHouseRules() {
        // given: every template once, its fields filled with a plausible value where it asks for one
        String model = new TemplatedModel(ElementTemplates.all()).xml();
        // when, then: layout and flow are the designer's, what a field holds is the template's
        assertThat(new ModelCheck().check(Map.of("sample.bpmn", model.getBytes(StandardCharsets.UTF_8))))
                .filteredOn(finding -> ABOUT_FIELDS.contains(finding.rule()))
                .isEmpty();
    }

    @Test
    void everyPartThatCanBeCalledIsShipped() {
        List<String> called = PartTemplates.all().stream()
                .map(template -> value(template, "calledElement"))
                .toList();
        assertThat(called).isNotEmpty().allSatisfy(part -> {
            Process process = model(Path.of("processes", part + ".bpmn"))
                    .getModelElementsByType(Process.class)
                    .iterator()
                    .next();
            assertThat(ModelProperties.of(process)).containsEntry("kind", "part");
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aTemplateOffersWhatTheShippedModelsSay(Path file) {
        BpmnModelInstance model = model(file);
        Set<String> offered = names("camunda:property", DialectTemplates.all());
        for (Class<? extends BaseElement> type :
                List.of(Process.class, UserTask.class, ReceiveTask.class, DataObject.class)) {
            for (BaseElement element : model.getModelElementsByType(type)) {
                assertThat(offered).containsAll(ModelProperties.of(element).keySet());
                ModelProperties.of(element).forEach((name, value) -> assertThat(choices(name))
                        .matches(all -> all.isEmpty() || all.contains(value)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aTemplateOffersWhatTheShippedModelsHandToAPart(Path file) {
        for (CallActivity call : model(file).getModelElementsByType(CallActivity.class)) {
            ElementTemplate template = PartTemplates.all().stream()
                    .filter(part -> value(part, "calledElement").equals(call.getCalledElement()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("没有调用 " + call.getCalledElement() + " 的模板"));
            assertThat(names("camunda:in", List.of(template)))
                    .containsAll(extensions(call, CamundaIn.class)
                            .map(CamundaIn::getCamundaTarget)
                            .toList());
            assertThat(names("camunda:out", List.of(template)))
                    .containsAll(extensions(call, CamundaOut.class)
                            .map(CamundaOut::getCamundaSource)
                            .toList());
        }
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> extensions(
            CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String value(ElementTemplate template, String attribute) {
        return template.properties().stream()
                .filter(field -> attribute.equals(field.binding().name()))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** What can be chosen for a property, empty where a designer writes. */
    private static Set<String> choices(String property) {
        return DialectTemplates.all().stream()
                .flatMap(template -> template.properties().stream())
                .filter(field -> property.equals(field.binding().name()) && field.choices() != null)
                .flatMap(field -> field.choices().stream())
                .map(Field.Choice::value)
                .collect(Collectors.toSet());
    }

    /** Where fields of a kind are kept: properties by name, what a part gets by target, what it gives by source. */
    private static Set<String> names(String type, List<ElementTemplate> templates) {
        return templates.stream()
                .flatMap(template -> template.properties().stream())
                .map(Field::binding)
                .filter(binding -> binding.type().equals(type))
                .flatMap(binding -> Stream.of(binding.name(), binding.source(), binding.target()))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }
}
