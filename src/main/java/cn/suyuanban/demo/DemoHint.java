package cn.suyuanban.demo;

import cn.suyuanban.demo.DemoAccounts.Account;
import cn.suyuanban.engine.StartHint;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lists the demo accounts when the product is ready. */
@Component
@Profile("demo")
class DemoHint implements StartHint {

    private final DemoSettings settings;

    DemoHint(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public String text() {
        return Arrays.stream(Account.values())
                .map(account -> "    %-12s %s".formatted(account.id(), account.chinese()))
                .collect(Collectors.joining("\n", "  演示账号（密码均为 " + settings.password() + "）\n", "\n"));
    }
}
