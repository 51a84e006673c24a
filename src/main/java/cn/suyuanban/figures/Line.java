package cn.suyuanban.figures;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One of what a figure counts.
 *
 * @param id where the next page begins
 * @param number by which people know it
 * @param page where it is shown
 * @param met whether a rate counts it in the numerator as well; null where the figure is no rate
 * @param amount what it adds to a sum, in yuan; null where the figure is no sum
 * @param file null where it is no case
 */
public record Line(String id, String number, String name, String page, Boolean met, BigDecimal amount, CaseFacts file) {

    public static Line of(String number, String name, String page) {
        return new Line(number, number, name, page, null, null, null);
    }

    public Line met(boolean inNumerator) {
        return new Line(id, number, name, page, inNumerator, amount, file);
    }

    public Line worth(BigDecimal yuan) {
        return new Line(id, number, name, page, met, yuan, file);
    }

    /** The same without the name of who applied. */
    public Line withoutApplicant() {
        return file == null ? this : new Line(id, number, name, page, met, amount, file.withoutApplicant());
    }

    /**
     * What is told of a case.
     *
     * @param id of the case
     * @param dueAt when what the figure looks at was due, null if nothing was promised
     * @param closedAt null while open
     */
    public record CaseFacts(
            String id,
            String service,
            String applicant,
            Instant receivedAt,
            Instant dueAt,
            Instant closedAt,
            String outcome) {

        private CaseFacts withoutApplicant() {
            return new CaseFacts(id, service, null, receivedAt, dueAt, closedAt, outcome);
        }
    }
}
