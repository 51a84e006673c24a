package cn.suyuanban.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a page was asked for, so that the link to the other language asks for the same: a search, the answers of a situation. */
@ControllerAdvice(basePackageClasses = LanguageSwitch.class)
class LanguageSwitch {

    @ModelAttribute("query")
    String query(HttpServletRequest request) {
        String query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(Languages.PARAMETER)
                .build(true)
                .getQuery();
        return query == null ? "" : query + '&';
    }
}
