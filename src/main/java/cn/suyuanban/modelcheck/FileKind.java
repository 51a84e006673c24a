package cn.suyuanban.modelcheck;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A kind of file: how it is known, read and judged.
 *
 * @param endings endings of its names; the engine's own, which need no dot: a file it would deploy must not pass unseen
 * @param readable id of the rule that it can be read
 * @param rules what it must keep
 */
record FileKind<T>(List<String> endings, String readable, Reader<T> reader, List<Rule<T>> rules) {

    boolean names(String file) {
        return endings.stream().anyMatch(file::endsWith);
    }

    Stream<Finding> check(String file, byte[] content, Surroundings surroundings) {
        T subject;
        try {
            subject = reader.read(file, content, surroundings);
        } catch (IOException | ModelException e) {
            return Stream.of(new Finding(
                    readable, Finding.Level.ERROR, file, "", "文件无法读取：" + e.getMessage(), "请用 Camunda Modeler 重新保存。"));
        }
        return rules.stream().flatMap(rule -> rule.check(subject)
                .map(v -> new Finding(rule.id(), rule.level(), file, v.element(), v.message(), v.remedy())));
    }

    Stream<String> ruleIds() {
        return Stream.concat(Stream.of(readable), rules.stream().map(Rule::id));
    }

    /** Reads a file of the kind. */
    @FunctionalInterface
    interface Reader<T> {

        T read(String file, byte[] content, Surroundings surroundings) throws IOException;
    }
}
