package cn.suyuanban.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every door of the product, closed unless opened here.
 *
 * <p>Matchers are built by {@link #path}: string matchers strip the servlet path and so miss Jersey's {@code /engine-rest}.
 */
@Configuration
class SecurityConfiguration {

    private static final String OWN_PAGES_CSP = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final RequestMatcher WEBAPPS = path("/camunda/**");
    private static final RequestMatcher ADMIN_SETUP =
            new OrRequestMatcher(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/{engine}/setup/**"));
    private static final RequestMatcher WEBAPP_PLUGINS = path("/camunda/api/{app}/plugin/**");
    private static final RequestMatcher LOGOUT = new OrRequestMatcher(
            path(HttpMethod.POST, "/logout"), path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    private static final RequestMatcher PUBLIC = new OrRequestMatcher(
            path("/"),
            path("/login"),
            path("/error"),
            path("/assets/**"),
            path("/limits"),
            path("/track/**"),
            path("/matters/**"),
            path("/receipt/**"),
            path("/report"),
            path("/report/query"),
            path("/request/**"),
            path("/api/public/**"),
            path("/actuator/health"));
    private static final RequestMatcher CALENDAR = path("/calendar");
    private static final RequestMatcher LOAD_CALENDAR = path(HttpMethod.POST, "/calendar");
    /** Pages of staff, which lead to the sign-in page. */
    private static final RequestMatcher DESK = new OrRequestMatcher(
            CALENDAR,
            path("/audit/**"),
            path("/board/**"),
            path("/work/**"),
            path("/cases/**"),
            path("/problems/**"),
            path("/projects/**"),
            path("/hotline/**"),
            path("/leads/**"),
            path("/investment/**"),
            path("/designer/**"));

    private static final RequestMatcher DESIGNER = path("/designer/**");
    private static final RequestMatcher DESIGNER_API = path("/designer/api/**");
    /** Looking at drafts and deciding about them, which an administrator may do too. */
    private static final RequestMatcher DECIDE_ON_DRAFTS = new OrRequestMatcher(
            path(HttpMethod.GET, "/designer/**"),
            path(HttpMethod.POST, "/designer/drafts/{id}/decision"),
            path(HttpMethod.POST, "/designer/api/drafts/{id}/approve"),
            path(HttpMethod.POST, "/designer/api/drafts/{id}/refuse"));

    private static final RequestMatcher AUDIT = new OrRequestMatcher(path("/audit/**"), path("/api/audit"));
    private static final RequestMatcher WORK = path("/work/**");
    private static final RequestMatcher INVESTMENT = path("/investment/**");
    private static final RequestMatcher EDIT_INVESTMENT = path(HttpMethod.POST, "/investment/**");

    private static final RequestMatcher HOTLINE_DESK =
            new OrRequestMatcher(path("/hotline"), path("/hotline/{number}"), path("/hotline/rates/**"));
    private static final RequestMatcher FIGURE_API =
            new OrRequestMatcher(path("/api/ledger/**"), path("/api/openapi/**"), path("/api/openapi.yaml"));
    private static final RequestMatcher FIGURES = new OrRequestMatcher(FIGURE_API, path("/board/**"), AUDIT);
    /** Figures read by a machine, which says who it is in each call; people read them in their session. */
    private static final RequestMatcher FIGURE_MACHINES =
            new AndRequestMatcher(FIGURE_API, new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION));

    private static final RequestMatcher LEADS = path("/leads/**");
    private static final RequestMatcher LEAD_FIGURES = path("/leads/figures");
    private static final RequestMatcher STAFF = new OrRequestMatcher(WEBAPPS, path("/api/**"), DESK);
    /** Where the city's platform hands requests over. */
    private static final RequestMatcher PLATFORM = path(HttpMethod.POST, "/api/hotline/requests");

    private static final RequestMatcher OPERATIONS = path("/actuator/**");
    /** Where monitoring fetches its figures. */
    private static final RequestMatcher METRICS = new AndRequestMatcher(
            path(HttpMethod.GET, "/actuator/prometheus"), new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION));

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    /** Machines: HTTP Basic on every call, no session; deploying is for designers, requests for the hotline, figures for readers. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, EngineIdentityFilter identity) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(path("/engine-rest/**"), PLATFORM, FIGURE_MACHINES, METRICS))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(e -> e.accessDeniedHandler((request, response, denied) -> response.setStatus(403)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(HttpMethod.POST, "/engine-rest/deployment/**"),
                                path(HttpMethod.POST, "/engine-rest/engine/{engine}/deployment/**"))
                        .hasAnyRole(Roles.DESIGNER, Roles.ADMIN)
                        .requestMatchers(PLATFORM)
                        .hasRole(Roles.HOTLINE)
                        .requestMatchers(FIGURE_MACHINES)
                        .hasAnyRole(Roles.FIGURE_MACHINES.toArray(String[]::new))
                        .requestMatchers(METRICS)
                        .hasAnyRole(Roles.MONITORING, Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(identity, AuthorizationFilter.class)
                .build();
    }

    /** People: one login for every page; what is not named here does not exist for them. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            EngineIdentityFilter identity,
            StaffLanding landing,
            WebappAccess webapps,
            CutOffUploads cutOff)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ADMIN_SETUP)
                        .denyAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(OPERATIONS, LOAD_CALENDAR)
                        .hasRole(Roles.ADMIN)
                        .requestMatchers(LEAD_FIGURES)
                        .hasAnyRole(Roles.LEAD_FIGURES.toArray(String[]::new))
                        .requestMatchers(LEADS)
                        .hasRole(Roles.INSPECTOR)
                        .requestMatchers(EDIT_INVESTMENT)
                        .hasRole(Roles.INVESTMENT)
                        .requestMatchers(INVESTMENT)
                        .hasAnyRole(Roles.INVESTMENT_READERS.toArray(String[]::new))
                        .requestMatchers(HOTLINE_DESK)
                        .hasAnyRole(Roles.HOTLINE_DESK.toArray(String[]::new))
                        .requestMatchers(FIGURES)
                        .hasAnyRole(Roles.FIGURE_READERS.toArray(String[]::new))
                        .requestMatchers(DECIDE_ON_DRAFTS)
                        .hasAnyRole(Roles.DESIGNER, Roles.ADMIN)
                        .requestMatchers(DESIGNER)
                        .hasRole(Roles.DESIGNER)
                        .requestMatchers(WORK)
                        .access((person, request) -> new AuthorizationDecision(EngineUsers.hasTasks(person.get())))
                        .requestMatchers(WEBAPP_PLUGINS)
                        .access(webapps::check)
                        .requestMatchers(STAFF)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage("/login").successHandler(landing))
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT).logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/api/**"), path("/camunda/app/**")))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), DESIGNER_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new OrRequestMatcher(path("/camunda/app/**"), DESK))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true)
                        .accessDeniedHandler(cutOff))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(WEBAPPS),
                        new StaticHeadersWriter("Content-Security-Policy", OWN_PAGES_CSP))))
                .addFilterAfter(identity, AuthorizationFilter.class)
                .build();
    }
}
