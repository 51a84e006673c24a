package cn.suyuanban.catalog.situation;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.guide.Question;
import java.util.List;
import java.util.Map;

/**
 * What of a matter concerns one applicant (情形引导), as far as the answers tell.
 *
 * @param answers by the key of the question
 * @param questions those to ask as things stand
 * @param steps by element
 * @param materials by code
 * @param promised promise for the case, the longest of those steps that are needed for certain
 */
public record Situation(
        Map<String, Object> answers,
        List<Question> questions,
        Map<String, Need> steps,
        Map<String, Need> materials,
        Limit promised) {

    /** Whether something is needed, as far as is known. */
    public enum Level {
        YES,
        DEPENDS,
        NO
    }

    /** @param on questions without an answer that decide */
    public record Need(Level level, List<Question> on) {

        static final Need YES = new Need(Level.YES, List.of());
        static final Need NO = new Need(Level.NO, List.of());

        static Need on(List<Question> open) {
            return open.isEmpty() ? YES : new Need(Level.DEPENDS, open);
        }
    }
}
