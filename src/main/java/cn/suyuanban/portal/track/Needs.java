package cn.suyuanban.portal.track;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which materials of the matter an applicant may hand in for a supplement; what the counter asks again comes first. */
@Component
class Needs {

    private final Matters matters;
    private final Materials materials;

    Needs(Matters matters, Materials materials) {
        this.matters = matters;
        this.materials = materials;
    }

    List<Progress.Need> of(CaseFile file) {
        List<Material> handedIn = materials.ofCase(file.id());
        return matters.catalogue().find(file.service()).map(MatterGuide::materials).orElse(List.of()).stream()
                .filter(MatterGuide.Material::isHandedIn)
                .map(need -> need(need, handedIn))
                .sorted(Comparator.comparing(Progress.Need::again).reversed())
                .toList();
    }

    /** The one a form names; what it names otherwise is none of the matter's. */
    Optional<Progress.Need> find(CaseFile file, String code) {
        return of(file).stream().filter(need -> code.equals(need.code())).findFirst();
    }

    private static Progress.Need need(MatterGuide.Material need, List<Material> handedIn) {
        Optional<Material> again = handedIn.stream()
                .filter(file -> need.code().equals(file.code()) && file.state() == Material.State.ASKED_AGAIN)
                .findFirst();
        return new Progress.Need(
                need.code(),
                need.name(),
                again.isPresent(),
                again.map(Material::remark).orElse(null));
    }
}
