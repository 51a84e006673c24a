package cn.suyuanban.portal.request;

import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.desk.CallerRatings;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.portal.limit.CodeDoor;
import cn.suyuanban.portal.limit.CodeDoor.Tried;
import cn.suyuanban.portal.track.TrackedCases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a caller follow a request by number and code, and say how it went. */
@Controller
@RequestMapping("/request/track")
class RequestTrackController {

    private static final String FORM = "portal/request-track";
    private static final String ASK = "redirect:/request/track";

    private final TrackingCodes codes;
    private final CodeDoor door;
    private final CaseFiles files;
    private final TrackedCases tracked;
    private final RequestProgressReader progress;
    private final CallerRatings ratings;

    RequestTrackController(
            TrackingCodes codes,
            CodeDoor door,
            CaseFiles files,
            TrackedCases tracked,
            RequestProgressReader progress,
            CallerRatings ratings) {
        this.codes = codes;
        this.door = door;
        this.files = files;
        this.tracked = tracked;
        this.progress = progress;
        this.ratings = ratings;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping
    String form() {
        return FORM;
    }

    /** The same answer for a number nobody has, for one of something else, and for a wrong code, after the same work. */
    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Tried<CaseFile> tried = door.open(
                number, asked -> codes.open(asked, code).filter(RequestTrackController::isRequest), request, response);
        if (tried.isPutOff()) {
            page.addAttribute("number", tried.number());
            page.addAttribute("problem", "request.track.throttled");
            page.addAttribute("minutes", tried.minutes());
            return FORM;
        }
        if (tried.found().isEmpty()) {
            next.addFlashAttribute("number", tried.number());
            next.addFlashAttribute("problem", "request.track.wrong");
            return ASK;
        }
        tracked.grant(request, tried.found().get().id());
        return ASK + "/" + tried.number();
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model page) {
        Optional<CaseFile> file = own(number, request);
        file.ifPresent(found -> page.addAttribute("progress", progress.of(found.id())));
        return file.isPresent() ? "portal/request-case" : ASK;
    }

    @PostMapping("/{number}/rating")
    String rate(
            @PathVariable String number,
            @RequestParam(required = false) Boolean solved,
            @RequestParam(required = false) Satisfaction satisfaction,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes next) {
        Optional<CaseFile> file = own(number, request);
        if (file.isEmpty()) {
            return ASK;
        }
        try {
            if (solved == null || satisfaction == null) {
                throw new HotlineRefusedException("rating-missing", "请选择是否解决和是否满意");
            }
            ratings.rate(file.get().id(), solved, satisfaction, text);
            next.addFlashAttribute("done", true);
        } catch (HotlineRefusedException e) {
            next.addFlashAttribute("problem", e.code());
            next.addFlashAttribute("text", text);
        }
        return ASK + "/" + file.get().number();
    }

    private Optional<CaseFile> own(String number, HttpServletRequest request) {
        return files.findByNumber(number)
                .filter(RequestTrackController::isRequest)
                .filter(file -> tracked.holds(request.getSession(false), file.id()));
    }

    private static boolean isRequest(CaseFile file) {
        return HotlineIntake.SERVICE.equals(file.service());
    }
}
