package cn.suyuanban.designer.migrate;

/**
 * How far a migration is.
 *
 * @param total cases it takes along
 * @param failed cases that changed so since the trial that they cannot be migrated any more; a new trial tells why
 * @param ended whether nothing is left to be done
 */
public record MigrationProgress(String batch, long total, long done, long failed, long remaining, boolean ended) {}
