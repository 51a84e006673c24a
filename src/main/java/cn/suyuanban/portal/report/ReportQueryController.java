package cn.suyuanban.portal.report;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.Lead.Status;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.portal.limit.CodeDoor;
import cn.suyuanban.portal.limit.CodeDoor.Tried;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a reporter how a report stands, in the words of the rule and no others (R56). */
@Controller
class ReportQueryController {

    private static final String PAGE = "portal/report-query";

    private final LeadIntake intake;
    private final CodeDoor door;
    private final MessageSource messages;

    ReportQueryController(LeadIntake intake, CodeDoor door, MessageSource messages) {
        this.intake = intake;
        this.door = door;
        this.messages = messages;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/report/query")
    String form() {
        return PAGE;
    }

    /** The same answer for a number nobody has and for a wrong code, after the same work. */
    @PostMapping("/report/query")
    String ask(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Tried<Lead> tried = door.open(number, asked -> intake.ask(asked, code), request, response);
        page.addAttribute("minutes", tried.minutes());
        if (tried.isPutOff()) {
            page.addAttribute("problem", "report.query.throttled");
        } else if (tried.found().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("problem", "report.query.wrong");
        }
        tried.found().ifPresent(found -> tell(found, language, page));
        return PAGE;
    }

    /** Handed up is told once it was accepted: until then it is only received. */
    private void tell(Lead lead, Locale language, Model page) {
        if (lead.answeredAt() != null) {
            tell("done", lead.answeredAt(), language, page);
        } else if (lead.acceptedAt() == null) {
            tell("received", lead.receivedAt(), language, page);
        } else if (lead.status() == Status.HANDED_UP) {
            tell("elsewhere", lead.acceptedAt(), language, page);
        } else {
            tell("accepted", lead.acceptedAt(), language, page);
        }
    }

    private void tell(String state, Instant since, Locale language, Model page) {
        String pattern = messages.getMessage("report.day", null, language);
        page.addAttribute("state", state);
        page.addAttribute(
                "day", DateTimeFormatter.ofPattern(pattern, language).format(since.atZone(WorkingCalendar.ZONE)));
    }
}
