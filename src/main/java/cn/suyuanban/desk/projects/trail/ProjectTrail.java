package cn.suyuanban.desk.projects.trail;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.security.StaffNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the log and the files of a project's case; a project that came from a file and was never taken up has neither. */
@Component
public class ProjectTrail {

    private final CaseFiles cases;
    private final AuditTrail log;
    private final Materials materials;
    private final StaffNames names;

    ProjectTrail(CaseFiles cases, AuditTrail log, Materials materials, StaffNames names) {
        this.cases = cases;
        this.log = log;
        this.materials = materials;
        this.names = names;
    }

    public Trail of(Optional<String> caseNumber) {
        Optional<CaseFile> file = caseNumber.flatMap(cases::findByNumber);
        List<AuditEntry> entries = file.map(CaseFile::id).map(log::ofCase).orElse(List.of()).stream()
                .filter(AuditEntry::done)
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .toList();
        List<Material> files = file.map(CaseFile::id).map(materials::ofCase).orElse(List.of());
        UnaryOperator<String> name = names.of(Stream.concat(
                        entries.stream().map(AuditEntry::actor), files.stream().map(Material::receivedBy))
                .toList());
        return new Trail(
                entries.stream()
                        .map(entry -> new Act(TimeWords.moment(entry.at()), name.apply(entry.actor()), entry.text()))
                        .toList(),
                files.stream()
                        .map(one -> new Document(
                                "/api/cases/" + caseNumber.orElseThrow() + "/materials/" + one.id(),
                                one.name(),
                                one.fileName(),
                                TimeWords.moment(one.receivedAt()),
                                name.apply(one.receivedBy())))
                        .toList());
    }

    /**
     * What there is of a project beside its figures.
     *
     * @param log newest first
     */
    public record Trail(List<Act> log, List<Document> documents) {}

    /** What somebody did. */
    public record Act(String at, String by, String text) {}

    /**
     * A file of the project's case.
     *
     * @param address where those who may read the case find its content
     */
    public record Document(String address, String name, String fileName, String at, String by) {}
}
