package cn.suyuanban.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code demo} profile.
 *
 * @param password the password of every demo account; only used in the demo profile, which binds to loopback
 */
@ConfigurationProperties("suyuanban.demo")
record DemoSettings(@DefaultValue("Demo-2026!") String password) {}
