package cn.suyuanban.portal.request;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.intake.form.FieldProblem;
import cn.suyuanban.intake.form.FormRejectedException;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.link.QrCode;
import cn.suyuanban.portal.request.RequestDesk.Taken;
import cn.suyuanban.portal.track.TrackedCases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes requests to the hotline from anybody, by a plain form, and hands out the receipt once. */
@Controller
class RequestController {

    private static final String FORM = "portal/request";

    private final PublicRequestForm forms;
    private final RequestDesk desk;
    private final HotlineLedger requests;
    private final TrackedCases tracked;
    private final PublicLinks links;

    RequestController(
            PublicRequestForm forms,
            RequestDesk desk,
            HotlineLedger requests,
            TrackedCases tracked,
            PublicLinks links) {
        this.forms = forms;
        this.desk = desk;
        this.requests = requests;
        this.tracked = tracked;
        this.links = links;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/request")
    String form(Model page) {
        return form(Map.of(), List.of(), page);
    }

    /** What was typed stays on the page if it is not in order, and nowhere else. */
    @PostMapping("/request")
    String take(
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        ApplicationForm form = forms.current().orElse(null);
        if (form == null) {
            return form(said, List.of(), page);
        }
        try {
            Taken taken = desk.take(form, said);
            tracked.grant(request, taken.request().caseId());
            next.addFlashAttribute("number", taken.request().number());
            next.addFlashAttribute("code", taken.code());
            next.addFlashAttribute(
                    "due",
                    RequestProgress.county(
                            requests.history(taken.request().caseId()).due()));
            return "redirect:/request/taken";
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(said, e.problems(), page);
        }
    }

    /** Shown once: loading it again hands nothing in twice, and the code is gone. */
    @GetMapping("/request/taken")
    String taken(Model page) {
        if (!page.containsAttribute("code")) {
            return "redirect:/request/track";
        }
        page.addAttribute("qr", QrCode.of(links.request()).svg());
        return "portal/request-taken";
    }

    private String form(Map<String, String> said, List<FieldProblem> problems, Model page) {
        forms.current().ifPresent(form -> {
            page.addAttribute("options", forms.options(form));
            page.addAttribute("elsewhere", forms.elsewhere(form));
        });
        page.addAttribute("said", said);
        page.addAttribute("problems", problems);
        return FORM;
    }
}
