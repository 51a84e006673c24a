package cn.suyuanban.browser;

import cn.suyuanban.support.SuyuanbanTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test in a real browser; one annotation, so that all of them share one running application. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuyuanbanTest
@interface BrowserTest {}
