package cn.suyuanban.intake;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.engine.Feel;
import cn.suyuanban.material.Material;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which materials an application must bring: those required, and those its situation requires; deferrable ones may follow. */
@Component
class NeededMaterials {

    private final Matters matters;
    private final Feel feel;

    NeededMaterials(Matters matters, Feel feel) {
        this.matters = matters;
        this.feel = feel;
    }

    /** @throws ApplicationRefusedException naming every material that is missing (code {@code materials-missing}) */
    void require(String service, Map<String, Object> values, List<Material> handedIn) {
        Set<String> brought = handedIn.stream().map(Material::code).collect(Collectors.toSet());
        String missing = matters.catalogue().find(service).stream()
                .flatMap(matter -> matter.materials().stream())
                .filter(material -> isNeeded(material, values) && !brought.contains(material.code()))
                .map(material -> "“" + material.name() + "”")
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new ApplicationRefusedException("materials-missing", "还缺必需的材料：" + missing + "，请上传后再提交。");
        }
    }

    private boolean isNeeded(MatterGuide.Material material, Map<String, Object> values) {
        if (!material.isHandedIn()) {
            return false;
        }
        return switch (material.need()) {
            case "required" -> true;
            case "conditional" ->
                material.when() != null
                        && feel.holds(material.when(), new HashMap<>(values)).orElse(false);
            default -> false;
        };
    }
}
