package cn.suyuanban.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator when there is none; the product ships no password.
 *
 * <p>An account that lost its membership gets it back at the next start and keeps its password.
 */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ID = "admin";

    private final IdentityService identity;
    private final SecuritySettings settings;

    FirstAdministrator(IdentityService identity, SecuritySettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (identity.createUserQuery().memberOfGroup(Roles.ADMIN).count() > 0) {
            return;
        }
        if (identity.createUserQuery().userId(ID).count() == 0) {
            create();
        }
        identity.createMembership(ID, Roles.ADMIN);
    }

    private void create() {
        boolean generated = settings.adminPassword().isBlank();
        String password = generated ? generate() : settings.adminPassword();
        User user = identity.newUser(ID);
        user.setFirstName("系统管理员");
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        if (generated) {
            LOG.warn("首个管理员账号 {}，密码只显示这一次，请登录后立即修改：{}", ID, password);
        }
    }

    /** 18 random bytes and a tail that satisfies the password policy's four kinds of characters. */
    private static String generate() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "-Aa1";
    }
}
