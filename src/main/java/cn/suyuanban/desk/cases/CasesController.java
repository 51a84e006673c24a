package cn.suyuanban.desk.cases;

import cn.suyuanban.desk.SoughtName;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The search for cases: by number straight to the case, by anything else to a list. */
@Controller
class CasesController {

    private static final SoughtName APPLICANT = new SoughtName("cases.applicant");

    private final CasePages pages;

    CasesController(CasePages pages) {
        this.pages = pages;
    }

    @GetMapping("/cases")
    String list(
            @ModelAttribute("query") CaseQuery asked,
            BindingResult faults,
            HttpSession session,
            HttpServletResponse response,
            Model page) {
        CaseQuery query = understood(asked, faults);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String applicant = APPLICANT.in(session, query.named());
        page.addAttribute("query", query);
        page.addAttribute("applicant", applicant);
        page.addAttribute("forgotten", query.named() != null && applicant == null);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("page", pages.of(query, applicant));
        return "desk/cases";
    }

    /** Takes the filters from the form: the applicant into the session, the rest into the address. */
    @PostMapping("/cases")
    String choose(
            @ModelAttribute("query") CaseQuery asked,
            BindingResult faults,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String applicant,
            HttpSession session) {
        if (!number.isBlank()) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/cases/{number}")
                            .encode()
                            .buildAndExpand(number.strip())
                            .toUriString();
        }
        return "redirect:" + understood(asked, faults).looking(APPLICANT.keep(session, applicant));
    }

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    private static CaseQuery understood(CaseQuery asked, BindingResult faults) {
        return faults.hasErrors() ? CaseQuery.ALL : asked;
    }
}
