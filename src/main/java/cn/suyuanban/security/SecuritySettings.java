package cn.suyuanban.security;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Groups and the first administrator.
 *
 * @param groups id and Chinese name of every group that exists from the start
 * @param adminPassword password of the first administrator, from SUYUANBAN_ADMIN_PASSWORD; empty: generated and printed once
 * @param staffSession how long staff stay signed in without doing anything: a working day
 */
@ConfigurationProperties("suyuanban.security")
record SecuritySettings(
        Map<String, String> groups,
        @DefaultValue("") String adminPassword,
        @DefaultValue("8h") Duration staffSession) {}
