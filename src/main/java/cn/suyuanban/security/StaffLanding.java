package cn.suyuanban.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where a person's work is: managers watch Cockpit, administrators Admin, everybody else has tasks.
 *
 * <p>Staff stay signed in for a working day; sessions of strangers are shorter (application.yaml), since anybody can make many.
 */
@Component
class StaffLanding extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SecuritySettings settings;

    StaffLanding(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.staffSession().toSeconds()));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        List<String> groups = EngineUsers.groups(authentication);
        if (groups.contains(Roles.ADMIN)) {
            return "/camunda/app/admin/default/";
        }
        return groups.contains(Roles.MANAGER) ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }
}
