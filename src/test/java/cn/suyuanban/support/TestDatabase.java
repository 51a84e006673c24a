package cn.suyuanban.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts the application on a real PostgreSQL where the build asks for it; otherwise H2 in memory stays. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if ("postgresql".equals(System.getProperty("suyuanban.test.database"))) {
            use(context);
        }
    }

    private static void use(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgresql", start()));
    }

    /** Runs until the application has stopped: the library's own hook would not wait for it. */
    private static Map<String, Object> start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            String url = server.getJdbcUrl("postgres", "postgres");
            return Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a test that is about PostgreSQL whatever the build asks for. */
    public static class Postgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context);
        }
    }
}
