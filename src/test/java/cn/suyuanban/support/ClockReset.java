package cn.suyuanban.support;

import cn.suyuanban.engine.EngineClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets the clock run again after each test, and forgets who the engine acted for. */
class ClockReset implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        beans.getBean(EngineClock.class).reset();
        beans.getBean(IdentityService.class).clearAuthentication();
    }
}
