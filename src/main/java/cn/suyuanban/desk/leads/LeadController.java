package cn.suyuanban.desk.leads;

import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.LeadReading;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.LeadWork;
import cn.suyuanban.lead.evidence.Evidence;
import cn.suyuanban.lead.evidence.OpenedEvidence;
import cn.suyuanban.material.MaterialRefusedException;
import cn.suyuanban.material.web.FileAnswers;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One lead, opened for who works on it; each opening is on record before the page is drawn. */
@Controller
class LeadController {

    private final LeadReading reading;
    private final LeadWork work;
    private final LeadPage pages;

    LeadController(LeadReading reading, LeadWork work, LeadPage pages) {
        this.reading = reading;
        this.work = work;
        this.pages = pages;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/leads/{number}")
    String show(@PathVariable String number, Model page) {
        return show(number, Map.of(), page);
    }

    /** What was typed stays on the page if a rule refuses it. */
    @PostMapping("/leads/{number}/{act}")
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam Map<String, String> said,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        try {
            perform(number, act, said);
        } catch (LeadRefusedException e) {
            if (e.code().equals(LeadRefusedException.NOT_YOURS)) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("problem", e.getMessage());
            return show(number, said, page);
        }
        next.addFlashAttribute("done", number);
        return "redirect:/leads";
    }

    @PostMapping("/leads/{number}/files")
    String add(
            @PathVariable String number,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try {
            work.add(number, Uploads.of(files));
            return "redirect:/leads/" + number;
        } catch (MaterialRefusedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("problem", e.getMessage());
            return show(number, Map.of(), page);
        }
    }

    /** Never drawn in the window: a browser keeps what it draws. */
    @GetMapping("/leads/{number}/files/{id}")
    void file(@PathVariable String number, @PathVariable String id, HttpServletResponse response) throws IOException {
        OpenedEvidence opened = reading.file(number, id);
        Evidence file = opened.file();
        FileAnswers.announce(file.name(), file.mediaType(), file.size(), response);
        opened.content().writeTo(response.getOutputStream());
    }

    private void perform(String number, String act, Map<String, String> said) {
        String text = said.getOrDefault("text", "").trim();
        switch (act) {
            case "classify" ->
                work.classify(
                        number,
                        said.getOrDefault("behaviour", ""),
                        said.getOrDefault("unit", ""),
                        said.containsKey("keySupervised"),
                        said.getOrDefault("accusedUnit", ""));
            case "dispose" -> work.dispose(number, pages.choice(Disposition.class, said.get("disposition")), text);
            case "report" -> work.report(number, "last".equals(said.get("kind")), text);
            case "close" ->
                work.close(
                        number,
                        pages.choice(Outcome.class, said.get("outcome")),
                        pages.people(said.get("people")),
                        text);
            case "accepted" -> work.tell(number, false);
            case "result" -> work.tell(number, true);
            default -> throw LeadRefusedException.notYours();
        }
    }

    private String show(String number, Map<String, String> said, Model page) {
        pages.fill(page, reading.read(number));
        page.addAttribute("said", said);
        return "desk/lead";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(LeadRefusedException refused, Model page) {
        page.addAttribute("problem", refused.getMessage());
        return "desk/lead-unknown";
    }
}
