package cn.suyuanban.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who the engine acts for on this thread. */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    /** The user's id, empty when the product acts by itself. */
    public Optional<String> id() {
        return authentication().map(Authentication::getUserId);
    }

    /** The user's groups, empty when the product acts by itself. */
    public List<String> groups() {
        return authentication().map(Authentication::getGroupIds).orElse(List.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity.getCurrentAuthentication());
    }
}
