package cn.suyuanban.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** A refusal as a problem document (RFC 9457): Chinese for people, a stable code for machines. */
public final class Refusal {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    private Refusal() {}

    /**
     * @param code stable, in kebab-case
     * @param title what went wrong, a few words
     * @param detail what was wrong and what to do
     */
    public static ProblemDetail of(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:suyuanban:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    /** For filters, which stand before everything that would write it for them. */
    public static void send(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(response.getWriter(), problem);
    }
}
