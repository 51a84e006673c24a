package cn.suyuanban.security;

import cn.suyuanban.refusal.Refusal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in requests to the engine, at any depth of a body or in the query string.
 *
 * <p>7.24.0 evaluates {@code *Expression} keys of {@code orQueries} unchecked (CVE-2026-109432) and no community release
 * will mend it. It stands behind the sign-in, so that nobody unknown makes the server read a body.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 2)
class ExpressionShield extends OncePerRequestFilter {

    private static final String SUFFIX = "expression";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<List<String>> parameters = parameters(request);
        if (parameters.isEmpty()) {
            refuse(response, HttpStatus.BAD_REQUEST, "query-string-malformed", "网址中的参数写法不正确");
        } else if (parameters.get().stream().anyMatch(ExpressionShield::isExpression)) {
            refuse(response, HttpStatus.BAD_REQUEST, "expression-refused", "请求中不允许使用表达式");
        } else if (isForm(request)) {
            chain.doFilter(request, response);
        } else {
            filterBody(request, response, chain);
        }
    }

    private static void filterBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", "请求内容超过 10 MB");
        } else if (inBody(body)) {
            refuse(response, HttpStatus.BAD_REQUEST, "expression-refused", "请求中不允许使用表达式");
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    /** The names in the query string, nothing if they cannot be read. */
    private static Optional<List<String>> parameters(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        try {
            return Optional.of(Arrays.stream(query.split("&"))
                    .map(parameter -> parameter.split("=", 2)[0])
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Forms and uploads: the engine reads no query from them. */
    private static boolean isForm(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** A body that is not JSON is left to the engine, which refuses it: whatever parses there was seen here first. */
    private static boolean inBody(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        Refusal.send(response, Refusal.of(status, code, "请求被拒绝", detail));
    }
}
