package cn.suyuanban.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application: real engine, real HTTP, H2 in memory, demo accounts, job executor off.
 *
 * <p>Everybody who uses it shares one context, so a test tells its own cases from others' by number or instance. There
 * must be no second one, and so no {@code @Import} on a test: the engine registers itself by name for the whole JVM, and
 * REST would then ask another context's engine, where nobody is signed in and everything is allowed.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Restaurant.class, Journey.class, Coverage.class, Refusals.class})
@ExtendWith({ClockReset.class, ProjectReset.class})
public @interface SuyuanbanTest {}
