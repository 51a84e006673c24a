package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.catalog.situation.Situations;
import cn.suyuanban.portal.MatterUnknownException;
import cn.suyuanban.portal.leaflet.Downloads;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of matters and the guide of each; open to everybody. */
@RestController
class MatterController {

    private final Matters matters;
    private final Situations situations;
    private final Downloads downloads;

    MatterController(Matters matters, Situations situations, Downloads downloads) {
        this.matters = matters;
        this.situations = situations;
        this.downloads = downloads;
    }

    @GetMapping("/api/public/matters")
    Answer matters() {
        Catalogue catalogue = matters.catalogue();
        return new Answer(
                StatisticsAnswer.of(catalogue),
                catalogue.matters().stream()
                        .map(matter -> MatterAnswer.of(matter, catalogue))
                        .toList());
    }

    /** @param said answers about the applicant's situation, by the key of the question */
    @GetMapping("/api/public/matters/{id}")
    GuideAnswer guide(@PathVariable String id, @RequestParam Map<String, String> said) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        return GuideAnswer.of(matter, catalogue, situations.of(matter, catalogue, said), downloads);
    }

    /** The catalogue and the figures over it. */
    record Answer(StatisticsAnswer statistics, List<MatterAnswer> matters) {}
}
