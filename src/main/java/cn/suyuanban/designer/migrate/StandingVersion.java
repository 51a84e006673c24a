package cn.suyuanban.designer.migrate;

/** A version of a service with the number of cases that follow it. */
public record StandingVersion(int version, String definition, long cases) {}
