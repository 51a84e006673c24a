package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.catalog.situation.Situations;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.portal.MatterUnknownException;
import cn.suyuanban.portal.leaflet.Downloads;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of matters (事项目录) and the guide of each (办事指南) as pages; they work without script. */
@Controller
class MatterPages {

    private static final int PER_PAGE = 20;

    private final Matters matters;
    private final Situations situations;
    private final Downloads downloads;
    private final PublicLinks links;

    MatterPages(Matters matters, Situations situations, Downloads downloads, PublicLinks links) {
        this.matters = matters;
        this.situations = situations;
        this.downloads = downloads;
        this.links = links;
    }

    @GetMapping("/matters")
    String catalogue(Wanted wanted, @RequestParam(defaultValue = "1") int page, Model model) {
        Catalogue catalogue = matters.catalogue();
        List<MatterGuide> found = wanted.in(catalogue);
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int current = Math.min(Math.max(page, 1), pages);
        model.addAttribute("wanted", wanted);
        model.addAttribute("choices", Choices.of(catalogue));
        model.addAttribute("page", current);
        model.addAttribute("pages", pages);
        model.addAttribute("found", found.size());
        model.addAttribute(
                "samples",
                found.stream().filter(matter -> matter.about().sample()).count());
        model.addAttribute(
                "matters",
                found.stream()
                        .skip((current - 1L) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(matter -> MatterAnswer.of(matter, catalogue))
                        .toList());
        return "portal/matters";
    }

    @GetMapping("/matters/{id}")
    String guide(@PathVariable String id, @RequestParam Map<String, String> said, Model model) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        model.addAttribute(
                "guide", GuideAnswer.of(matter, catalogue, situations.of(matter, catalogue, said), downloads));
        return "portal/matter";
    }

    /** Codes of all matters (二维码), to print and cut. */
    @GetMapping("/matters/qr-sheet")
    String sheet(Model model) {
        Catalogue catalogue = matters.catalogue();
        model.addAttribute(
                "leaflets",
                catalogue.matters().stream()
                        .map(matter -> new Leaflet(MatterAnswer.of(matter, catalogue), links.matter(matter.id())))
                        .toList());
        return "portal/qr-sheet";
    }

    /** One code on the sheet and where it leads. */
    record Leaflet(MatterAnswer matter, String link) {}
}
