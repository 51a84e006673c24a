package cn.suyuanban.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Tells pages which others whoever looks may open, so that no link leads to a closed door. */
@Component
public class Doors {

    private final WebInvocationPrivilegeEvaluator evaluator;

    Doors(WebInvocationPrivilegeEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Whether the page at an address would be shown; judged by the rule that guards the address itself. */
    public boolean open(String address) {
        return evaluator.isAllowed(
                "",
                address,
                HttpMethod.GET.name(),
                SecurityContextHolder.getContext().getAuthentication());
    }
}
