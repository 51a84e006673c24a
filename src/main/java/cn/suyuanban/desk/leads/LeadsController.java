package cn.suyuanban.desk.leads;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import cn.suyuanban.lead.conduct.Units;
import cn.suyuanban.lead.figures.LeadStatistics;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
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

/** The list of open leads, the figures, and the entry of leads that did not come by the public page. */
@Controller
class LeadsController {

    private final OpenLeads leads;
    private final LeadStatistics statistics;
    private final LeadIntake intake;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    LeadsController(
            OpenLeads leads, LeadStatistics statistics, LeadIntake intake, Units units, CurrentUser user, Clock clock) {
        this.leads = leads;
        this.statistics = statistics;
        this.intake = intake;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/leads")
    String list(Model page) {
        page.addAttribute("leads", leads.of(user.groups()));
        page.addAttribute("open", intake.isOpen());
        return "desk/leads";
    }

    /** The last quarter that is over, unless another is asked for. */
    @GetMapping("/leads/figures")
    String figures(
            @RequestParam(required = false) Integer year, @RequestParam(required = false) Integer quarter, Model page) {
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).minusMonths(3);
        int ofYear = year == null ? last.getYear() : Math.min(Math.max(year, 2000), 2999);
        int ofQuarter = quarter == null ? last.get(IsoFields.QUARTER_OF_YEAR) : Math.min(Math.max(quarter, 1), 4);
        page.addAttribute("year", ofYear);
        page.addAttribute("quarter", ofQuarter);
        page.addAttribute("figures", statistics.of(ofYear, ofQuarter).orElse(null));
        page.addAttribute("leads", leads.all());
        return "desk/lead-figures";
    }

    @GetMapping("/leads/new")
    String form(Model page) {
        return form(Map.of(), page);
    }

    @PostMapping("/leads/new")
    String take(@RequestParam Map<String, String> said, HttpServletResponse response, Model page) {
        try {
            page.addAttribute("receipt", intake.take(lead(said), user.id().orElseThrow()));
            return "desk/lead-taken";
        } catch (LeadRefusedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("problem", e.getMessage());
            return form(said, page);
        }
    }

    private String form(Map<String, String> said, Model page) {
        page.addAttribute("said", said);
        page.addAttribute("units", units.all());
        page.addAttribute("sources", Source.values());
        return "desk/lead-new";
    }

    private static NewLead lead(Map<String, String> said) {
        String name = text(said, "reporterName");
        String contact = text(said, "reporterContact");
        String origin = text(said, "origin").replaceAll("[^0-9A-Za-z-]", "");
        Source source = Source.valueOf(said.getOrDefault("source", Source.LETTER.name()));
        return new NewLead(
                source,
                origin.isEmpty() || origin.length() > 32 ? null : origin,
                said.containsKey("awaited"),
                name.isEmpty() && contact.isEmpty() ? null : new Reporter(name, contact),
                new Accused(text(said, "unit"), text(said, "unitName"), text(said, "accusedName")),
                text(said, "content"));
    }

    private static String text(Map<String, String> said, String field) {
        return said.getOrDefault(field, "").trim();
    }
}
