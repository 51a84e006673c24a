package cn.suyuanban.visit;

/**
 * Something a visit found and solved on the spot (现场解决).
 *
 * @param category as the problem list would call it
 * @param solution how it was solved
 */
public record Solved(String category, String description, String solution) {}
