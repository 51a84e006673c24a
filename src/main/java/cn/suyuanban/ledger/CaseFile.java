package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * A case (办件) as it stands.
 *
 * @param id id of the outermost process instance
 * @param number the number people use, also the business key
 * @param service id of the process
 * @param applicant name of the enterprise or shop, never a contact's
 * @param acceptedAt null before acceptance (受理)
 * @param promisedDue null before acceptance
 * @param statutoryDue null before acceptance
 * @param clock whether the case's clock runs
 * @param pausedAt when the pause began, null while the clock is not paused
 * @param extension the extension that was granted ({@code 10WD}), null if none
 * @param closedAt null while open
 * @param outcome name of the end event that was reached, null while open
 * @param raised whether it is put first (优先)
 */
public record CaseFile(
        String id,
        String number,
        String service,
        String serviceName,
        String applicant,
        Instant receivedAt,
        Instant acceptedAt,
        Instant promisedDue,
        Instant statutoryDue,
        Clock clock,
        Instant pausedAt,
        String extension,
        Instant closedAt,
        String outcome,
        boolean raised) {

    /** State of a case's clock (计时状态). */
    public enum Clock {
        /** Received, not accepted: the limits have not begun. */
        WAITING,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** A case that was just received. */
    public static CaseFile received(
            String id, String number, String service, String serviceName, String applicant, Instant at) {
        return new CaseFile(
                id,
                number,
                service,
                serviceName,
                applicant,
                at,
                null,
                null,
                null,
                Clock.WAITING,
                null,
                null,
                null,
                null,
                false);
    }
}
