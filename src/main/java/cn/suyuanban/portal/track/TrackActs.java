package cn.suyuanban.portal.track;

import cn.suyuanban.intake.applicant.ActRefusedException;
import cn.suyuanban.intake.applicant.Ratings;
import cn.suyuanban.intake.applicant.Supplements;
import cn.suyuanban.intake.applicant.Withdrawals;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.MaterialRefusedException;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant does with a case of their own; each act ends on the page of the case, which says what came of it. */
@Controller
@RequestMapping("/track/{number}")
class TrackActs {

    private static final int LONGEST_REASON = 500;

    private final OwnCases cases;
    private final Materials materials;
    private final Needs needs;
    private final Supplements supplements;
    private final Withdrawals withdrawals;
    private final Ratings ratings;

    TrackActs(
            OwnCases cases,
            Materials materials,
            Needs needs,
            Supplements supplements,
            Withdrawals withdrawals,
            Ratings ratings) {
        this.cases = cases;
        this.materials = materials;
        this.needs = needs;
        this.supplements = supplements;
        this.withdrawals = withdrawals;
        this.ratings = ratings;
    }

    /** Takes files for the supplement; one that is refused leaves the others where they are. */
    @PostMapping(value = "/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<MultipartFile> file,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        CaseFile own = cases.require(number, request);
        return act(number, "supplement", "track.uploaded", next, () -> {
            supplements.requireAsked(own.id());
            if (file.stream().allMatch(MultipartFile::isEmpty)) {
                throw new MaterialRefusedException("file-missing", "没有选择文件。请选择要补交的文件，再点“上传”。");
            }
            for (MultipartFile one : file) {
                add(own, code, name, one);
            }
        });
    }

    private void add(CaseFile own, String code, String name, MultipartFile file) throws IOException {
        Optional<Progress.Need> need = needs.find(own, code);
        String called = need.map(Progress.Need::name).orElse(name.isBlank() ? "补正材料" : name.strip());
        try (InputStream content = file.getInputStream()) {
            Upload upload =
                    new Upload(need.map(Progress.Need::code).orElse(null), called, file.getOriginalFilename(), content);
            materials.add(own.id(), upload, Material.Origin.APPLICANT, null);
        }
    }

    @PostMapping("/supplement")
    String supplement(@PathVariable String number, HttpServletRequest request, RedirectAttributes next)
            throws IOException {
        CaseFile own = cases.require(number, request);
        return act(number, "supplement", "track.supplemented", next, () -> supplements.submit(own.id()));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        CaseFile own = cases.require(number, request);
        next.addFlashAttribute("reason", reason);
        return act(number, "withdraw", "track.withdrawn", next, () -> {
            String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
            withdrawals.withdrawByApplicant(own.id(), cut, sure);
        });
    }

    @PostMapping("/rating")
    String rate(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int score,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean named,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        CaseFile own = cases.require(number, request);
        next.addFlashAttribute("text", text);
        next.addFlashAttribute("score", score);
        next.addFlashAttribute("named", named);
        return act(number, "rate", "track.rated", next, () -> ratings.rate(own.id(), score, text, named));
    }

    /** @param about the section of the page that the answer stands in */
    private static String act(String number, String about, String done, RedirectAttributes next, Act act)
            throws IOException {
        next.addFlashAttribute("about", about);
        try {
            act.run();
            next.addFlashAttribute("done", done);
        } catch (ActRefusedException e) {
            next.addFlashAttribute("problem", e.text());
        } catch (MaterialRefusedException e) {
            next.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/track/" + number + "#" + about;
    }

    @ExceptionHandler(NotYoursException.class)
    String askForTheCode() {
        return "redirect:/track";
    }

    /** Something that may be refused. */
    private interface Act {

        void run() throws IOException;
    }
}
