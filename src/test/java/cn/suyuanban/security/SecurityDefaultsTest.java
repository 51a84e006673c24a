package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;

/** What holds when nobody has configured anything. */
class SecurityDefaultsTest {

    private final ApplicationContextRunner demoModule = new ApplicationContextRunner()
            .withBean(IdentityService.class, () -> mock(IdentityService.class))
            .withUserConfiguration(DemoModule.class);

    @Test
    void thereAreNoDemoAccountsWithoutTheDemoProfile() {
        demoModule.run(context -> assertThat(context).doesNotHaveBean(ApplicationRunner.class));
    }

    @Test
    void thereAreDemoAccountsInTheDemoProfile() {
        demoModule.withPropertyValues("spring.profiles.active=demo").run(context -> assertThat(context)
                .hasSingleBean(ApplicationRunner.class));
    }

    @Test
    void theDemoProfileIsForThisMachineOnly() throws IOException {
        assertThat(settings("application-demo.yaml")).containsEntry("server.address", "127.0.0.1");
    }

    @Test
    void theDefaultSettingsHoldNoPassword() throws IOException {
        // when
        Map<String, String> secrets = settings("application.yaml").entrySet().stream()
                .filter(setting -> setting.getKey().matches("(?i).*(password|secret|token|credential).*"))
                .filter(setting -> !setting.getKey().endsWith("enable-password-policy"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        // then: empty, or from the environment with nothing to fall back on
        assertThat(secrets).containsKeys("suyuanban.security.admin-password", "spring.datasource.password");
        assertThat(secrets.values()).allSatisfy(value -> assertThat(value).matches("|\\$\\{[A-Z_]+:}"));
    }

    @Test
    void theDefaultSettingsNameNoProfileAndNoAdministrator() throws IOException {
        assertThat(settings("application.yaml"))
                .doesNotContainKey("spring.profiles.active")
                .doesNotContainKey("camunda.bpm.admin-user.id")
                .doesNotContainKey("spring.h2.console.enabled")
                .containsEntry("camunda.bpm.authorization.enabled", "true")
                .containsEntry("management.endpoints.web.exposure.include", "health,prometheus");
    }

    private static Map<String, String> settings(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file)).stream()
                        .map(OriginTrackedMapPropertySource.class::cast)
                        .flatMap(source -> List.of(source.getPropertyNames()).stream()
                                .map(name -> Map.entry(name, String.valueOf(source.getProperty(name)))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Configuration
    @ComponentScan(
            basePackages = "cn.suyuanban.demo",
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "cn\\.suyuanban\\.demo\\.year\\..*"))
    @ConfigurationPropertiesScan("cn.suyuanban.demo")
    static class DemoModule {}
}
