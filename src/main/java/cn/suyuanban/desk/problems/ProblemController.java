package cn.suyuanban.desk.problems;

import cn.suyuanban.desk.RefusedPage;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.problem.list.Onlooker;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One problem with all that happened to it. */
@Controller
class ProblemController {

    private final ProblemFile file;
    private final CurrentUser user;

    ProblemController(ProblemFile file, CurrentUser user) {
        this.file = file;
        this.user = user;
    }

    @GetMapping("/problems/{number}")
    String show(@PathVariable String number, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("page", file.open(Onlooker.in(user.groups()), number));
        return "desk/problem";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(ProblemUnknownException none, Model page) {
        RefusedPage.tell(page, none);
        return "desk/problem-unknown";
    }
}
