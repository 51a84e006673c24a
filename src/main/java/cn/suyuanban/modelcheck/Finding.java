package cn.suyuanban.modelcheck;

/**
 * Something in a model that breaks a house rule.
 *
 * @param rule stable id of the rule, {@code user-task-limit}
 * @param level whether a deployment is refused for it
 * @param file the file it is in
 * @param element id of the element, empty if it is the file as a whole
 * @param message what is wrong, in Chinese
 * @param remedy how to mend it, in Chinese
 */
public record Finding(String rule, Level level, String file, String element, String message, String remedy) {

    /** What a finding means for a deployment. */
    public enum Level {
        /** Refuses it. */
        ERROR,
        /** Is named and let pass. */
        WARNING
    }

    @Override
    public String toString() {
        return "[%s] %s%s：%s %s".formatted(rule, file, element.isEmpty() ? "" : " #" + element, message, remedy);
    }
}
