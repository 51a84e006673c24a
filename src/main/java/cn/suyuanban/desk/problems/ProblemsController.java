package cn.suyuanban.desk.problems;

import cn.suyuanban.desk.SoughtName;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.problem.list.Onlooker;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The three lists of problems, chosen by filters. */
@Controller
class ProblemsController {

    private static final SoughtName ENTERPRISE = new SoughtName("problems.enterprise");

    private final ProblemPages pages;
    private final CurrentUser user;

    ProblemsController(ProblemPages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping("/problems")
    String list(
            @ModelAttribute("query") ProblemQuery asked,
            BindingResult faults,
            HttpSession session,
            HttpServletResponse response,
            Model page) {
        ProblemQuery query = understood(asked, faults);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String enterprise = ENTERPRISE.in(session, query.named());
        page.addAttribute("query", query);
        page.addAttribute("sheets", Sheet.values());
        page.addAttribute("enterprise", enterprise);
        page.addAttribute("forgotten", query.named() != null && enterprise == null);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("page", pages.of(query, enterprise, Onlooker.in(user.groups())));
        return "desk/problems";
    }

    /** Takes the filters from the form: the enterprise into the session, the rest into the address. */
    @PostMapping("/problems")
    String choose(
            @ModelAttribute("query") ProblemQuery asked,
            BindingResult faults,
            @RequestParam(defaultValue = "") String enterprise,
            HttpSession session) {
        return "redirect:" + understood(asked, faults).looking(ENTERPRISE.keep(session, enterprise));
    }

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    private static ProblemQuery understood(ProblemQuery asked, BindingResult faults) {
        return faults.hasErrors() ? ProblemQuery.ALL : asked;
    }
}
