package cn.suyuanban.project.permit;

import java.time.Instant;
import java.util.Optional;

/**
 * A promise to the county that was not kept (违约).
 *
 * @param by the account of whoever found it, empty where time alone decided
 */
public record Breach(Kind kind, String text, Instant at, Optional<String> by) {

    /** What was promised. */
    public enum Kind {
        /** The indicators of standard land. */
        LAND("标准地违约"),
        /** To start within the term of the construction permit, which is void now. */
        PERMIT_VOID("施工许可自行废止"),
        /** What was committed to, the approval of which is revoked. */
        COMMITMENT("承诺不实");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
