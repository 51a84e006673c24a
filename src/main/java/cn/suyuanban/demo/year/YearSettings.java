package cn.suyuanban.demo.year;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The replay of the county's year, in the {@code demo} profile.
 *
 * @param year whether it is replayed
 * @param seed what decides names, days and ways; the same seed gives the same facts
 * @param ordinary how many ordinary cases there are beside the published figures
 */
@ConfigurationProperties("suyuanban.demo")
public record YearSettings(
        @DefaultValue("true") boolean year,
        @DefaultValue("2023") long seed,
        @DefaultValue("2000") int ordinary) {}
