package cn.suyuanban.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Denies access, but tells somebody whose upload was cut off what really happened.
 *
 * <p>The token in a form is read with the rest of the upload: once that is too large there is none, which alone would look
 * like an attack.
 */
@Component
class CutOffUploads implements AccessDeniedHandler {

    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();
    private final HandlerExceptionResolver resolver;

    CutOffUploads(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (wasCutOff(request)) {
            resolver.resolveException(request, response, null, new MaxUploadSizeExceededException(-1));
        } else {
            denied.handle(request, response, e);
        }
    }

    /** The container remembers that it stopped reading, and says so again. */
    private static boolean wasCutOff(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
