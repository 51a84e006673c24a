package cn.suyuanban.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs people in against the engine's identity service, which also slows down guessing. */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final String ROLE = "ROLE_";

    private final IdentityService identity;

    EngineUsers(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (user.isBlank() || !identity.checkPassword(user, password)) {
            throw new BadCredentialsException("login-refused");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles(user));
    }

    private List<GrantedAuthority> roles(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(ROLE + group))
                .toList();
    }

    /** Whether this is somebody, not nobody or the anonymous visitor. */
    static boolean isSignedIn(Authentication person) {
        return person != null && !(person instanceof AnonymousAuthenticationToken);
    }

    /** Whether this is somebody whose tasks are in the work list. */
    static boolean hasTasks(Authentication person) {
        return isSignedIn(person) && Roles.withTasks(groups(person)).findAny().isPresent();
    }

    /** The groups an authenticated person belongs to. */
    static List<String> groups(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .toList();
    }

    @Override
    public boolean supports(Class<?> token) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(token);
    }
}
