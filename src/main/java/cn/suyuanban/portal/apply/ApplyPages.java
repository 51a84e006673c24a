package cn.suyuanban.portal.apply;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.catalog.ApplicationForms;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.portal.MatterUnknownException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which a matter is applied for, and the form it draws: the very text that Tasklist draws at the counter. */
@Controller
class ApplyPages {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Matters matters;
    private final ApplicationForms forms;
    private final ApplicantSession session;
    private final MultipartProperties uploads;

    ApplyPages(Matters matters, ApplicationForms forms, ApplicantSession session, MultipartProperties uploads) {
        this.matters = matters;
        this.forms = forms;
        this.session = session;
        this.uploads = uploads;
    }

    @GetMapping("/matters/{id}/apply")
    String apply(@PathVariable String id, HttpServletRequest request, Model page) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        ApplicationForm form = forms.of(id).orElseThrow(MatterUnknownException::new);
        page.addAttribute("matter", matter);
        page.addAttribute("lead", catalogue.group(matter.about().lead()));
        page.addAttribute("version", form.version());
        page.addAttribute("basket", session.basket(request.getSession(), id));
        page.addAttribute("largestFile", uploads.getMaxFileSize().toBytes());
        page.addAttribute("materials", materials(matter, true));
        page.addAttribute("shared", materials(matter, false));
        return "portal/apply";
    }

    @GetMapping("/api/public/matters/{id}/form")
    ResponseEntity<String> form(@PathVariable String id) {
        ApplicationForm form = forms.of(id).orElseThrow(MatterUnknownException::new);
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Form-Version", form.version())
                .body(form.json());
    }

    /** Those an applicant brings, or those that offices share; what a step makes concerns nobody who applies. */
    private static List<Material> materials(MatterGuide matter, boolean handedIn) {
        return matter.materials().stream()
                .filter(material -> handedIn ? material.isHandedIn() : "shared".equals(material.source()))
                .toList();
    }
}
