package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.diagram.Diagrams;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.catalog.guide.Situations;
import cn.suyuanban.portal.MatterUnknownException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Diagrams diagrams;

    MatterController(Matters matters, Situations situations, Downloads downloads, Diagrams diagrams) {
        this.matters = matters;
        this.situations = situations;
        this.downloads = downloads;
        this.diagrams = diagrams;
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

    @GetMapping("/api/public/matters/{id}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String id) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        byte[] xml = diagrams.of(catalogue.definition(matter)).getBytes(StandardCharsets.UTF_8);
        return Kept.anHour(xml, new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8));
    }

    /** The catalogue and the figures over it. */
    record Answer(StatisticsAnswer statistics, List<MatterAnswer> matters) {}
}
