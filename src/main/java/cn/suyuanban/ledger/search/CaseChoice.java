package cn.suyuanban.ledger.search;

import java.time.Instant;

/**
 * Which cases are asked for; what is null does not matter.
 *
 * @param department one that has or had a step of the case
 * @param applicant the whole name: looking for parts of it would read every case there ever was
 * @param outcome name of the end that was reached
 * @param from received then or later
 * @param before received before then
 */
public record CaseChoice(
        String service,
        String department,
        String applicant,
        Standing standing,
        String outcome,
        Instant from,
        Instant before) {}
