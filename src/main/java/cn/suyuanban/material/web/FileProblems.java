package cn.suyuanban.material.web;

import cn.suyuanban.material.MaterialRefusedException;
import cn.suyuanban.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says why a file was not taken, as a problem document; to a form without JavaScript as a page. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FileProblems {

    private final MultipartProperties multipart;

    FileProblems(MultipartProperties multipart) {
        this.multipart = multipart;
    }

    @ExceptionHandler
    ProblemDetail refused(MaterialRefusedException e) {
        HttpStatus status =
                switch (e.code()) {
                    case "file-too-large", "total-too-large" -> HttpStatus.PAYLOAD_TOO_LARGE;
                    case "scan-unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
                    default -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        return Refusal.of(status, e.code(), "文件没有收下", e.getMessage());
    }

    /** The container stopped reading; which file it was is not known any more. */
    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
        return Refusal.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "file-too-large",
                "文件太大",
                "文件超过上限：单个文件不超过 %d MB，一次上传合计不超过 %d MB。请压缩、降低拍摄分辨率或分次上传。"
                        .formatted(
                                multipart.getMaxFileSize().toMegabytes(),
                                multipart.getMaxRequestSize().toMegabytes()));
    }

    @ExceptionHandler(exception = MaxUploadSizeExceededException.class, produces = MediaType.TEXT_HTML_VALUE)
    void tooLargePage(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    }
}
