package cn.suyuanban.problem;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.Instant;

/**
 * What once happened to a problem.
 *
 * @param status the state after it
 * @param actor the user's id
 * @param text what was said, or null
 */
public record ProblemEvent(Act act, Status status, String actor, Instant at, String text) {}
