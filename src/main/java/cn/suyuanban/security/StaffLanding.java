package cn.suyuanban.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a person's work is: managers watch Cockpit, administrators Admin, everybody else has tasks. */
@Component
class StaffLanding extends SavedRequestAwareAuthenticationSuccessHandler {

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
