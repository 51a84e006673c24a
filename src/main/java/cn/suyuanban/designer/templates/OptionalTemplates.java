package cn.suyuanban.designer.templates;

import static cn.suyuanban.designer.templates.Field.hidden;
import static cn.suyuanban.designer.templates.PartTemplates.applicant;
import static cn.suyuanban.designer.templates.PartTemplates.department;
import static cn.suyuanban.designer.templates.PartTemplates.given;
import static cn.suyuanban.designer.templates.PartTemplates.item;
import static cn.suyuanban.designer.templates.PartTemplates.limit;
import static cn.suyuanban.designer.templates.PartTemplates.summary;

import java.util.List;

/** Templates for calling the parts that do only what answers of the application ask for. */
final class OptionalTemplates {

    private OptionalTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(pipes(), certificates(), premises());
    }

    private static ElementTemplate pipes() {
        return optional("pipe-utilities", "供气供热方案答复", "需要燃气、集中供热的，由燃气公司、供热公司同时答复接入方案。", "needsGas", "needsHeat");
    }

    private static ElementTemplate certificates() {
        return optional("renew-certificates", "换发印章许可证", "名称变更的更换印章，持有许可证的一并换发。", "nameChanged", "holdsPermits");
    }

    private static ElementTemplate premises() {
        return optional(
                "restaurant-premises",
                "审查消防招牌",
                "公众聚集场所由消防救援检查，设置户外招牌的由城市管理审查。",
                "publicGathering",
                "outdoorSignboard");
    }

    /** A part that does what two answers of the application ask for. */
    private static ElementTemplate optional(String part, String name, String what, String one, String other) {
        return PartTemplates.call(
                part,
                name,
                what,
                List.of(
                        applicant(),
                        summary(),
                        hidden(Binding.variable(one), one),
                        hidden(Binding.variable(other), other)),
                given(
                        department("办事指南中的部门"),
                        item("环节名称"),
                        limit("承诺时限", "每一项多久办完，例如 1WD。", "stepLimit").required()));
    }
}
