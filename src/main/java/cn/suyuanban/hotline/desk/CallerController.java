package cn.suyuanban.hotline.desk;

import cn.suyuanban.hotline.desk.Callers.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of who called: masked, and in full for who asks for it, which is on record. */
@Controller
class CallerController {

    private final Callers callers;

    CallerController(Callers callers) {
        this.callers = callers;
    }

    @GetMapping("/hotline/{number}/caller")
    String masked(@PathVariable String number, HttpServletResponse response, Model page) {
        return page(number, callers.masked(number), false, response, page);
    }

    @PostMapping("/hotline/{number}/caller")
    String read(@PathVariable String number, HttpServletResponse response, Model page) {
        return page(number, callers.read(number), true, response, page);
    }

    private static String page(
            String number, Optional<Caller> caller, boolean inFull, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("caller", caller.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("number", number);
        page.addAttribute("inFull", inFull);
        return "desk/caller";
    }
}
