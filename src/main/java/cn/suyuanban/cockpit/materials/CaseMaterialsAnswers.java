package cn.suyuanban.cockpit.materials;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.cockpit.CaseReaders;
import cn.suyuanban.cockpit.CaseReaders.ReadCase;
import cn.suyuanban.cockpit.materials.CaseMaterialsAnswer.FileAnswer;
import cn.suyuanban.cockpit.materials.CaseMaterialsAnswer.NeedAnswer;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.web.FileAnswers;
import cn.suyuanban.security.StaffNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a case has, with one statement for any number of files and no look at their contents. */
@Component
class CaseMaterialsAnswers {

    private static final Map<String, String> NEEDS =
            Map.of("required", "必要", "deferrable", "可容缺", "conditional", "视情形");
    private static final Map<String, String> SOURCES =
            Map.of("applicant", "申请人提交", "shared", "数据共享取得", "produced", "办理中产生");

    private final Matters matters;
    private final Materials materials;
    private final CaseReaders readers;
    private final StaffNames staff;

    CaseMaterialsAnswers(Matters matters, Materials materials, CaseReaders readers, StaffNames staff) {
        this.matters = matters;
        this.materials = materials;
        this.readers = readers;
        this.staff = staff;
    }

    CaseMaterialsAnswer of(ReadCase found) {
        List<Material> files = materials.ofCase(found.file().id());
        UnaryOperator<String> names =
                staff.of(files.stream().map(Material::receivedBy).toList());
        List<MatterGuide.Material> needs = needs(found.file().service());
        Set<String> codes = needs.stream().map(MatterGuide.Material::code).collect(Collectors.toSet());
        return new CaseMaterialsAnswer(
                found.file().number(),
                found.file().serviceName(),
                readers.worksOn(found),
                materials.accepted(),
                needs.stream().map(need -> need(need, files, names)).toList(),
                files.stream()
                        .filter(file -> file.origin() != Origin.ISSUED && !codes.contains(file.code()))
                        .map(file -> file(file, names))
                        .toList(),
                files.stream()
                        .filter(file -> file.origin() == Origin.ISSUED)
                        .map(file -> file(file, names))
                        .toList());
    }

    /** Materials of a matter in the order of its model; other services have none. */
    List<MatterGuide.Material> needs(String service) {
        return matters.catalogue().find(service).map(MatterGuide::materials).orElse(List.of());
    }

    private static NeedAnswer need(MatterGuide.Material need, List<Material> files, UnaryOperator<String> names) {
        return new NeedAnswer(
                need.code(),
                need.name(),
                NEEDS.getOrDefault(need.need(), need.need()),
                SOURCES.getOrDefault(need.source(), need.source()),
                need.copies(),
                need.isHandedIn(),
                files.stream()
                        .filter(file ->
                                file.origin() != Origin.ISSUED && need.code().equals(file.code()))
                        .map(file -> file(file, names))
                        .toList());
    }

    private static FileAnswer file(Material file, UnaryOperator<String> names) {
        return new FileAnswer(
                file.id(),
                file.name(),
                file.fileName(),
                file.sizeText(),
                FileAnswers.isShown(file),
                file.mediaType().startsWith("image/"),
                file.isReadable(),
                file.origin().chinese(),
                file.receivedAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                names.apply(file.receivedBy()),
                file.state().name(),
                file.state().chinese(),
                file.remark());
    }
}
