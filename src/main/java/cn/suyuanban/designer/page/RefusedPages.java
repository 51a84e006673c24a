package cn.suyuanban.designer.page;

import cn.suyuanban.desk.RefusedPage;
import cn.suyuanban.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the workbench's pages say instead of what is not to be had; asked before Spring, which would answer in JSON. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    @ExceptionHandler
    String refused(RefusedException refused, HttpServletResponse response, Model page) {
        response.setStatus(refused.getStatusCode().value());
        RefusedPage.tell(page, refused);
        return "designer/unknown";
    }
}
