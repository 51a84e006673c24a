package cn.suyuanban.portal.track;

import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.material.Materials;
import cn.suyuanban.portal.limit.CodeDoor;
import cn.suyuanban.portal.limit.CodeDoor.Tried;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an applicant open a case of their own by number and code, and shows how it stands. */
@Controller
class TrackController {

    private static final String FORM = "portal/track";

    private final TrackingCodes codes;
    private final CodeDoor door;
    private final TrackedCases tracked;
    private final OwnCases cases;
    private final ProgressReader progress;
    private final Materials materials;
    private final LeadIntake leads;

    TrackController(
            TrackingCodes codes,
            CodeDoor door,
            TrackedCases tracked,
            OwnCases cases,
            ProgressReader progress,
            Materials materials,
            LeadIntake leads) {
        this.codes = codes;
        this.door = door;
        this.tracked = tracked;
        this.cases = cases;
        this.progress = progress;
        this.materials = materials;
        this.leads = leads;
    }

    @GetMapping("/track")
    String form(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return FORM;
    }

    /**
     * The same answer for a number nobody has and for a wrong code, after the same work. What a lead's number opens is told
     * elsewhere, and less of it.
     */
    @PostMapping("/track")
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Tried<CaseFile> tried = door.open(number, asked -> own(asked, code), request, response);
        if (tried.isPutOff()) {
            page.addAttribute("number", tried.number());
            page.addAttribute("problem", "track.throttled");
            page.addAttribute("minutes", tried.minutes());
            return FORM;
        }
        if (tried.found().isEmpty()) {
            next.addFlashAttribute("number", tried.number());
            next.addFlashAttribute("problem", "track.wrong");
            return "redirect:/track";
        }
        CaseFile file = tried.found().get();
        tracked.grant(request, file.id());
        String shownBy = HotlineIntake.SERVICE.equals(file.service()) ? "/request/track/" : "/track/";
        return "redirect:" + shownBy + file.number();
    }

    private Optional<CaseFile> own(String number, String code) {
        return codes.open(number, code).filter(found -> leads.ofCase(found.id()).isEmpty());
    }

    @GetMapping("/track/{number}")
    String progress(@PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("progress", progress.of(cases.require(number, request)));
        page.addAttribute("accepted", materials.accepted());
        return "portal/track-case";
    }

    @ExceptionHandler(NotYoursException.class)
    String askForTheCode() {
        return "redirect:/track";
    }
}
