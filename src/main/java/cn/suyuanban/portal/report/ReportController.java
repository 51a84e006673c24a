package cn.suyuanban.portal.report;

import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import cn.suyuanban.lead.conduct.Units;
import cn.suyuanban.material.MaterialRefusedException;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.web.Uploads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes reports of misconduct from anybody (举报), by a plain form.
 *
 * <p>The answer to the form is drawn at once instead of after a redirect: the code is in no address and no session.
 */
@Controller
class ReportController {

    private static final String FORM = "portal/report";

    private final LeadIntake intake;
    private final Units units;
    private final Materials materials;

    ReportController(LeadIntake intake, Units units, Materials materials) {
        this.intake = intake;
        this.materials = materials;
        this.units = units;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/report")
    String form(Model page) {
        return form(Map.of(), page);
    }

    /** What was typed stays on the page if a rule refuses it, and nowhere else. */
    @PostMapping("/report")
    String take(
            @RequestParam Map<String, String> said,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try {
            page.addAttribute("receipt", intake.take(lead(said), Uploads.of(files), null));
            return "portal/report-taken";
        } catch (LeadRefusedException e) {
            page.addAttribute("problem", e.code());
        } catch (MaterialRefusedException e) {
            page.addAttribute("problem", "file");
            page.addAttribute("refused", e.getMessage());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(said, page);
    }

    private String form(Map<String, String> said, Model page) {
        page.addAttribute("open", intake.isOpen());
        page.addAttribute("units", units.all());
        page.addAttribute("said", said);
        page.addAttribute("accepted", materials.accepted());
        return FORM;
    }

    private static NewLead lead(Map<String, String> said) {
        String name = text(said, "reporterName");
        String contact = text(said, "reporterContact");
        return new NewLead(
                Source.REPORT,
                null,
                true,
                name.isEmpty() && contact.isEmpty() ? null : new Reporter(name, contact),
                new Accused(text(said, "unit"), text(said, "unitName"), text(said, "accusedName")),
                text(said, "content"));
    }

    private static String text(Map<String, String> said, String field) {
        return said.getOrDefault(field, "").trim();
    }
}
