package cn.suyuanban.cli;

import cn.suyuanban.audit.chain.ChainSealer;
import cn.suyuanban.secret.KeyRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * The part of the product that checks the chain: a database, a key, and neither engine nor migration.
 *
 * <p>Not a configuration of the product itself, whose scan must not find it.
 */
@ComponentScan(
        basePackages = "cn.suyuanban.audit",
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ChainSealer.class))
@ConfigurationPropertiesScan("cn.suyuanban.audit")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class AuditParts {

    private static final String URL = "spring.datasource.url";

    /** A check writes nothing, and so dates nothing. */
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }

    /** A check of a database that is not there must not make one. */
    static void onlyExisting(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty(URL, "");
        if (url.startsWith("jdbc:h2:file:")) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("existing", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }

    /** Nor must it make a key. */
    static void requireKey(Environment settings) {
        String file = settings.getProperty("suyuanban.audit.key-file", "");
        if (settings.getProperty("suyuanban.audit.key", "").isBlank() && !Files.exists(Path.of(file))) {
            throw new KeyRefusedException(
                    "audit-key-missing: 没有密钥：suyuanban.audit.key 为空，也没有文件“" + file + "”。",
                    "请给出启动服务时所用的密钥（环境变量 SUYUANBAN_AUDIT_KEY）或数据目录（--suyuanban.data）。");
        }
    }
}
