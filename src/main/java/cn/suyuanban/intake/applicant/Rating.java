package cn.suyuanban.intake.applicant;

import java.time.Instant;

/**
 * What an applicant said of a case that ended (评价).
 *
 * @param score 5 非常满意 to 1 非常不满意; 2 and 1 are poor
 * @param text null if none was given
 * @param named whether the applicant stands by it with a name (实名)
 */
public record Rating(int score, String text, boolean named, Instant at) {}
