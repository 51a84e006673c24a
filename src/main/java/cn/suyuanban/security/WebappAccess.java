package cn.suyuanban.security;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Opens the endpoints of a webapp ({@code {app}}) only to whom the webapp itself is open.
 *
 * <p>Camunda checks that for pages alone: any clerk could count everybody's cases through Cockpit's statistics.
 */
@Component
class WebappAccess {

    private final AuthorizationService authorizations;

    WebappAccess(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Somebody signed in who may use the webapp. */
    AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext request) {
        Authentication person = caller.get();
        return new AuthorizationDecision(EngineUsers.isSignedIn(person)
                && authorizations.isUserAuthorized(
                        person.getName(),
                        EngineUsers.groups(person),
                        Permissions.ACCESS,
                        Resources.APPLICATION,
                        request.getVariables().get("app")));
    }
}
