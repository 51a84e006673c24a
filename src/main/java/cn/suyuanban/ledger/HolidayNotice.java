package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * A yearly holiday notice that was loaded (放假安排).
 *
 * @param source title of the notice
 * @param content the file as it was loaded
 * @param loadedBy who loaded it, null if it came from the folder of notices
 */
public record HolidayNotice(int year, String source, String content, Instant loadedAt, String loadedBy) {}
