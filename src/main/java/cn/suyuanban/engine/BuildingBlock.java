package cn.suyuanban.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Marks a bean that models may name in an expression; beans without it cannot be reached from a model. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BuildingBlock {

    /** What the block does, in Chinese, as a designer sees it in the palette. */
    String label();

    /** Process variables it reads. */
    String[] reads() default {};

    /** Process variables it writes. */
    String[] writes() default {};
}
