package cn.suyuanban.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/**
 * An integration test that starts the application with settings of its own, apart from the application all others share.
 *
 * <p>Such tests run one after another in a JVM of their own. Two engines in one JVM take each other's requests, so an
 * application ends with the test that started it; the next one starts in a JVM that has loaded its classes already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-jvm")
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
public @interface OwnJvm {}
