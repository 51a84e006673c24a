package cn.suyuanban.figures.web;

import cn.suyuanban.figures.FigureUnknownException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is answered to whoever asks for a figure that is not there. */
@RestControllerAdvice(basePackageClasses = FigureProblems.class)
class FigureProblems {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ProblemDetail unknown(FigureUnknownException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, refused.getMessage());
    }
}
