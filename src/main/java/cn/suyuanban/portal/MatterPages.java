package cn.suyuanban.portal;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import java.util.List;
import java.util.Locale;
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

    MatterPages(Matters matters) {
        this.matters = matters;
    }

    @GetMapping("/matters")
    String catalogue(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Catalogue catalogue = matters.catalogue();
        List<MatterGuide> found = catalogue.matters().stream()
                .filter(matter -> says(matter, q.strip().toLowerCase(Locale.ROOT), catalogue))
                .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int current = Math.min(Math.max(page, 1), pages);
        model.addAttribute("q", q.strip());
        model.addAttribute("page", current);
        model.addAttribute("pages", pages);
        model.addAttribute("found", found.size());
        model.addAttribute("statistics", StatisticsAnswer.of(catalogue));
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
    String guide(@PathVariable String id, Model model) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        model.addAttribute("guide", GuideAnswer.of(matter, catalogue));
        return "portal/matter";
    }

    private static boolean says(MatterGuide matter, String words, Catalogue catalogue) {
        String lead = catalogue.group(matter.about().lead());
        return (matter.name() + ' ' + matter.about().code() + ' ' + lead)
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
