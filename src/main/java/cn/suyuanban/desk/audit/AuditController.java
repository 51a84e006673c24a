package cn.suyuanban.desk.audit;

import cn.suyuanban.audit.chain.Overview;
import cn.suyuanban.audit.check.AuditCheck;
import cn.suyuanban.audit.check.AuditChecks;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of the audit chain, and the same in short for Cockpit. */
@Controller
class AuditController {

    private static final int DAYS = 30;

    private final AuditChecks checks;
    private final Overview overview;
    private final CheckWords words;
    private final Clock clock;

    AuditController(AuditChecks checks, Overview overview, CheckWords words, Clock clock) {
        this.checks = checks;
        this.overview = overview;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String show(HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<AuditCheck> last = checks.last();
        page.addAttribute("running", checks.running().map(words::progress).orElse(null));
        page.addAttribute("check", last.orElse(null));
        page.addAttribute("last", words.last(last));
        page.addAttribute("broken", last.map(words::findings).orElse(null));
        page.addAttribute("end", overview.end().orElse(""));
        page.addAttribute("files", overview.files());
        page.addAttribute("days", overview.since(LocalDate.now(clock).minusDays(DAYS - 1)));
        return "desk/audit";
    }

    @PostMapping("/audit")
    String check(Principal who) {
        checks.begin(who.getName());
        return "redirect:/audit";
    }

    @GetMapping("/api/audit")
    @ResponseBody
    State state(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new State(
                words.last(checks.last()), checks.running().map(words::progress).orElse(null));
    }

    /**
     * In short.
     *
     * @param last what the last check found
     * @param running how far the one that runs has come, null if none does
     */
    record State(String last, String running) {}
}
