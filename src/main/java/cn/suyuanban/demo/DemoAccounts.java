package cn.suyuanban.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts for trying the product; they exist in the {@code demo} profile only, which binds to loopback. */
@Component
@Profile("demo")
@Order(25)
class DemoAccounts implements ApplicationRunner {

    /** Departments that share one account in the demonstration. */
    private static final String[] SHARED = {
        "approval",
        "tax",
        "police",
        "hr",
        "medical",
        "fund",
        "bank",
        "customs",
        "health",
        "resources",
        "housing",
        "ecology",
        "civil",
        "education",
        "water",
        "power",
        "gas",
        "heat",
        "telecom"
    };

    private final IdentityService identity;
    private final DemoSettings settings;

    DemoAccounts(IdentityService identity, DemoSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Account account : Account.values()) {
            ensure(account);
        }
    }

    private void ensure(Account account) {
        if (identity.createUserQuery().userId(account.id()).count() == 0) {
            User user = identity.newUser(account.id());
            user.setFirstName(account.chinese);
            user.setLastName("");
            user.setPassword(settings.password());
            identity.saveUser(user);
        }
        for (String group : account.groups) {
            if (identity.createGroupQuery()
                            .groupId(group)
                            .groupMember(account.id())
                            .count()
                    == 0) {
                identity.createMembership(account.id(), group);
            }
        }
    }

    /** Who there is to sign in as. */
    enum Account {
        WINDOW("综合窗口", "window"),
        MARKET("市场监管", "market"),
        FIRE("消防", "fire"),
        CITY("城管", "city"),
        TOBACCO("烟草", "tobacco"),
        MARKET_HEAD("分管领导", "market-head", "fire-head", "city-head", "tobacco-head", "window-head", "investment-head"),
        OFFICE("各部门", SHARED),
        OFFICE_HEAD("各部门分管领导", heads()),
        LEADER("县领导", "leader"),
        SUPERVISION("督查室", "supervision"),
        MANAGER("管理者", "manager"),
        DESIGNER("流程设计", "designer"),
        HOTLINE("热线", "hotline"),
        INVESTMENT("招商办", "investment"),
        TEAM("项目专班", "team"),
        INSPECTOR("纪检", "inspector", "inspector-first", "inspector-second"),
        DATA_PLATFORM("数据平台", "data-platform"),
        MONITORING("运行监控", "monitoring"),
        ADMIN("系统管理员", "camunda-admin");

        private final String chinese;
        private final List<String> groups;

        Account(String chinese, String... groups) {
            this.chinese = chinese;
            this.groups = List.of(groups);
        }

        private static String[] heads() {
            return Arrays.stream(SHARED).map(group -> group + "-head").toArray(String[]::new);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String chinese() {
            return chinese;
        }
    }
}
