package cn.suyuanban.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every webapp request a nonce of its own.
 *
 * <p>Camunda 7.24 keeps the nonce of the content security policy in the servlet context, one for all: two requests at
 * the same time exchange theirs, and the browser refuses every script of a page whose nonce is not its header's.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class NonceFilter extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnNonce(request), response);
    }

    /** A request whose servlet context keeps the nonce in the request. */
    private static final class OwnNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        OwnNonce(HttpServletRequest request) {
            super(request);
            this.context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> call(request, method, arguments));
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private static Object call(HttpServletRequest request, Method method, Object[] arguments) throws Throwable {
            boolean nonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
            if (nonce && method.getName().equals("setAttribute")) {
                request.setAttribute(NONCE, arguments[1]);
                return null;
            }
            if (nonce && method.getName().equals("getAttribute")) {
                return request.getAttribute(NONCE);
            }
            try {
                return method.invoke(request.getServletContext(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
