package cn.suyuanban.desk.work;

import cn.suyuanban.desk.SoughtName;
import cn.suyuanban.worklist.Handover;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.Onlookers;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work list, chosen by filters; tasks are claimed and given to others from it, one or many at once. */
@Controller
class WorkController {

    private static final SoughtName APPLICANT = new SoughtName("work.applicant");

    private final WorkPages pages;
    private final Handovers handovers;
    private final Onlookers onlookers;
    private final WorkSettings settings;

    WorkController(WorkPages pages, Handovers handovers, Onlookers onlookers, WorkSettings settings) {
        this.pages = pages;
        this.handovers = handovers;
        this.onlookers = onlookers;
        this.settings = settings;
    }

    @GetMapping("/work")
    String list(
            @ModelAttribute("query") WorkQuery asked,
            BindingResult faults,
            HttpSession session,
            HttpServletResponse response,
            Model page) {
        WorkQuery query = understood(asked, faults);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String applicant = APPLICANT.in(session, query.named());
        page.addAttribute("query", query);
        page.addAttribute("applicant", applicant);
        page.addAttribute("forgotten", query.named() != null && applicant == null);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("windows", Window.values());
        page.addAttribute("lights", Light.values());
        page.addAttribute("towns", settings.towns());
        page.addAttribute("page", pages.of(query, applicant, onlooker()));
        page.addAttribute("most", Handover.MOST);
        return "desk/work";
    }

    /** Takes the filters from the form: the applicant into the session, the rest into the address. */
    @PostMapping("/work")
    String choose(
            @ModelAttribute("query") WorkQuery asked,
            BindingResult faults,
            @RequestParam(defaultValue = "") String applicant,
            HttpSession session) {
        onlooker();
        return "redirect:" + understood(asked, faults).looking(APPLICANT.keep(session, applicant));
    }

    /** @param person to whom the tasks are given; empty if whoever asks claims them */
    @PostMapping("/work/tasks")
    String hand(
            @ModelAttribute("query") WorkQuery asked,
            BindingResult faults,
            @RequestParam(name = "task", defaultValue = "") List<String> tasks,
            @RequestParam(defaultValue = "") String person,
            @RequestParam String act,
            RedirectAttributes told) {
        told.addFlashAttribute("told", handovers.hand(onlooker(), tasks, "assign".equals(act) ? person : null));
        return "redirect:" + understood(asked, faults).here();
    }

    private Onlooker onlooker() {
        return onlookers.current().orElseThrow(() -> new AccessDeniedException("work-no-tasks"));
    }

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    private static WorkQuery understood(WorkQuery asked, BindingResult faults) {
        return faults.hasErrors() ? WorkQuery.ALL : asked;
    }
}
