package cn.suyuanban.portal;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.Matters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of matters and the guide of each; open to everybody. */
@RestController
class MatterController {

    private final Matters matters;

    MatterController(Matters matters) {
        this.matters = matters;
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

    @GetMapping("/api/public/matters/{id}")
    GuideAnswer guide(@PathVariable String id) {
        Catalogue catalogue = matters.catalogue();
        return catalogue
                .find(id)
                .map(matter -> GuideAnswer.of(matter, catalogue))
                .orElseThrow(MatterUnknownException::new);
    }

    /** The catalogue and the figures over it. */
    record Answer(StatisticsAnswer statistics, List<MatterAnswer> matters) {}
}
