package cn.suyuanban.modelcheck;

import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One house rule; it keeps nothing between two files.
 *
 * @param <T> what it looks at: a model, a form, a file of decisions
 */
public interface Rule<T> {

    /** Stable id, also the name of its page and fixtures. */
    String id();

    /** What breaking it means for a deployment. */
    default Finding.Level level() {
        return Finding.Level.ERROR;
    }

    Stream<Violation> check(T file);

    /** What a rule says of one element; the check adds rule and file. */
    record Violation(String element, String message, String remedy) {

        public static Violation of(ModelElementInstance element, String message, String remedy) {
            String id = element.getAttributeValue("id");
            return new Violation(id == null ? "" : id, message, remedy);
        }
    }
}
