package cn.suyuanban.calendar;

/**
 * A text that is no {@link Limit}; the Chinese message says what is wrong and how to mend it.
 *
 * <p>The message reaches the person who drew the model, so it always shows correct spellings.
 */
public class LimitSyntaxException extends IllegalArgumentException {
    private static final String SPELLINGS = "写法如 5WD（工作日）、20CD（自然日）、3M（月）、4WH（工作小时）、2H（小时）、30MIN（分钟）";

    private final String input;

    LimitSyntaxException(String input, String complaint) {
        super((input == null ? "期限" : "期限“" + input + "”") + complaint + "。" + SPELLINGS);
        this.input = input;
    }

    /** The refused text, as it was given; may be null. */
    public String input() {
        return input;
    }
}
