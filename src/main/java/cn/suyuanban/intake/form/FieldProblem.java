package cn.suyuanban.intake.form;

import cn.suyuanban.catalog.FormSchema.Field;

/**
 * What is wrong with one field (字段问题), for the person who filled it in.
 *
 * @param key key of the field as the form names it
 * @param label what the form calls it
 * @param message what is wrong and what to do, a Chinese sentence without the label; never the value
 */
public record FieldProblem(String key, String label, String message) {

    static FieldProblem of(Field field, String message) {
        return new FieldProblem(field.key(), field.label(), message);
    }
}
