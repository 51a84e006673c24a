package cn.suyuanban.hotline;

/**
 * What the caller said when asked (回访).
 *
 * @param contacted whether the caller was reached; if not, the rest says nothing
 */
public record CallBack(boolean contacted, boolean solved, Satisfaction satisfaction) {

    /** Whether the caller was reached and it was not solved, or not well (R47). */
    boolean bad() {
        return contacted && (!solved || satisfaction == Satisfaction.DISSATISFIED);
    }

    /** How content the caller is; silence is not praise. */
    public enum Satisfaction {
        SATISFIED("满意"),
        FAIR("基本满意"),
        DISSATISFIED("不满意"),
        NOT_SAID("没有表态");

        private final String chinese;

        Satisfaction(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
