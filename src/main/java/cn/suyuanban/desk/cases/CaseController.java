package cn.suyuanban.desk.cases;

import cn.suyuanban.cockpit.CaseNotFoundException;
import cn.suyuanban.desk.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One case with everything there is to know about it. */
@Controller
class CaseController {

    private final CaseDossier dossier;

    CaseController(CaseDossier dossier) {
        this.dossier = dossier;
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("page", dossier.open(number));
        return "desk/case";
    }

    @GetMapping(value = "/cases/{number}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dossier.diagram(number));
    }

    /** From a process instance, the case's own or that of a part it calls, to the case. */
    @GetMapping("/cases/of/{instance}")
    String find(@PathVariable String instance) {
        return "redirect:/cases/" + dossier.numberOf(instance);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(CaseNotFoundException none, Model page) {
        RefusedPage.tell(page, none);
        return "desk/case-unknown";
    }
}
