package cn.suyuanban.portal.limit;

import cn.suyuanban.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what strangers send, before anything of it is read: how often an address posts, and how large a body is.
 *
 * <p>Files have limits of their own, which the container keeps. A body whose length is not told is not read either: browsers
 * tell it.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class RequestLimits extends OncePerRequestFilter {

    private static final List<String> PUBLIC =
            List.of("/matters/", "/track", "/receipt/", "/report", "/request", "/api/public/");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final RateLimitSettings settings;
    private final Buckets addresses;

    RequestLimits(RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.addresses = new Buckets(settings.posts(), settings.postsWithin(), settings.remembered(), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return READING.contains(request.getMethod()) || PUBLIC.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (!addresses.take(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(addresses.wait(address)));
            refuse(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "提交太频繁，请稍等一分钟再试，已填写的内容不会丢失。", request, response);
        } else if (isFile(request) || isSmall(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", "提交的内容太大，请缩短后重新提交；文件请作为材料上传。", request, response);
        }
    }

    private boolean isSmall(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean untold = length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return !untold && length <= settings.maxBody().toBytes();
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** At least one, so that nobody tries again at once. */
    static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.toSeconds() + (wait.getNano() > 0 ? 1 : 0)));
    }

    /** A page for people, a problem document (RFC 9457) for scripts. */
    private static void refuse(
            HttpStatus status, String code, String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(status.value());
            return;
        }
        String title = status == HttpStatus.TOO_MANY_REQUESTS ? "请稍后再试" : "内容太大";
        Refusal.send(response, Refusal.of(status, code, title, text));
    }
}
