package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.stream.Stream;

/**
 * One element template as Camunda Modeler reads it.
 *
 * @param id stable, because models name the template they were made with
 * @param appliesTo BPMN type it can be put on
 * @param entriesVisible whether everything else about the element can still be edited beside it
 * @param properties its fields, in the order they are shown
 */
record ElementTemplate(
        String name,
        String id,
        String description,
        List<String> appliesTo,
        boolean entriesVisible,
        List<Group> groups,
        List<Field> properties) {

    /** A heading over fields. */
    record Group(String id, String label) {}

    /** A group with its fields, as the description of a template lists them. */
    record Section(Group group, List<Field> fields) {

        static Section of(String id, String label, Field... fields) {
            return new Section(new Group(id, label), List.of(fields));
        }
    }

    static ElementTemplate of(
            String id, String name, String description, String type, List<Field> settled, Section... sections) {
        Stream<Field> shown = Stream.of(sections).flatMap(section -> section.fields().stream()
                .map(field -> field.in(section.group().id())));
        return new ElementTemplate(
                name,
                "cn.suyuanban." + id,
                description,
                List.of(type),
                true,
                Stream.of(sections).map(Section::group).toList(),
                Stream.concat(settled.stream(), shown).toList());
    }
}
