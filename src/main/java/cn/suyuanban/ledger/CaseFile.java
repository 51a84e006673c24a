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
 * @param closedAt null while open
 * @param outcome name of the end event that was reached, null while open
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
        Instant closedAt,
        String outcome) {}
