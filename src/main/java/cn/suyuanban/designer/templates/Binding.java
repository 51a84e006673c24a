package cn.suyuanban.designer.templates;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where in the model a field of a template is kept, in the words of Camunda Modeler's schema.
 *
 * @param type kind of place
 * @param name of the attribute or extension property, null for variables of a call
 * @param source variable that a called part gives back
 * @param target variable that a called part gets
 * @param expression whether the value is a constant or an expression, not the name of a variable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Binding(String type, String name, String source, String target, Boolean expression) {

    /** An attribute of the element, {@code camunda:candidateGroups}. */
    static Binding attribute(String name) {
        return new Binding("property", name, null, null, null);
    }

    /** An extension property, {@code limit.statutory}. */
    static Binding fact(String name) {
        return new Binding("camunda:property", name, null, null, null);
    }

    /** A variable that a part gets as a constant or an expression. */
    static Binding constant(String target) {
        return new Binding("camunda:in", null, null, target, true);
    }

    /** A variable that a part gets from a variable of the matter. */
    static Binding variable(String target) {
        return new Binding("camunda:in", null, null, target, null);
    }

    /** A variable that a part gives back. */
    static Binding result(String source) {
        return new Binding("camunda:out", null, source, null, null);
    }
}
