package cn.suyuanban.modelcheck.naming;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Texts a designer leaves with an element. */
final class Texts {

    private Texts() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream().anyMatch(documentation -> !isBlank(documentation.getTextContent()));
    }
}
