package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * Something that happened to a case's clock (计时记录); appended, never changed.
 *
 * @param actor who did it, null if the product did
 * @param ground legal ground of a pause, null otherwise
 * @param basis the article or rule it rests on
 * @param text notice or reason in words
 * @param expected expected length of a pause or granted extension, as a limit
 */
public record ClockEvent(
        String caseId, Kind kind, Instant at, String actor, String ground, String basis, String text, String expected) {

    /** Kinds of events. */
    public enum Kind {
        SUPPLEMENT_TOLD("一次性告知补正"),
        ACCEPTED("受理"),
        DEEMED_ACCEPTED("逾期未告知，视为受理"),
        PAUSED("暂停计时"),
        RESUMED("恢复计时"),
        RECOUNTED("按放假安排重新计算"),
        EXTENDED("延期"),
        STEP_BEYOND_CASE("环节时限晚于整件时限");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
