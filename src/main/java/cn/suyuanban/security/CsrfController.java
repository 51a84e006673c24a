package cn.suyuanban.security;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives Tasklist's own scripts the token that every changing request to {@code /api} carries.
 *
 * <p>Another site cannot read the answer. The cookie of the same purpose is Camunda's and serves its own resources only.
 */
@RestController
class CsrfController {

    /** Name of the header and what to put into it. */
    record Token(String header, String token) {}

    @GetMapping("/api/csrf")
    Token token(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getToken());
    }
}
