package cn.suyuanban.architecture;

import cn.suyuanban.SuyuanbanApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(SuyuanbanApplication.class).verify();
    }
}
