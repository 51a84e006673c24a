package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.Services;
import cn.suyuanban.catalog.diagram.CaseTraces;
import cn.suyuanban.cockpit.CaseNotFoundException;
import cn.suyuanban.cockpit.CaseReaders;
import cn.suyuanban.cockpit.CaseReaders.ReadCase;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.cases.CaseView.Done;
import cn.suyuanban.desk.cases.CaseView.Paper;
import cn.suyuanban.desk.cases.CaseView.Told;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one case, running or closed: the way it took, its steps, what was told, done, filed and stated. */
@Component
class CaseDossier {

    private final CaseFiles files;
    private final CaseReaders readers;
    private final Services services;
    private final LedgerPages ledgerPages;
    private final CaseTraces traces;
    private final CaseStandings standings;
    private final DossierSteps steps;
    private final Statement statement;
    private final AuditTrail audit;
    private final Materials materials;
    private final StaffNames staff;
    private final Clock clock;

    CaseDossier(
            CaseFiles files,
            CaseReaders readers,
            Services services,
            LedgerPages ledgerPages,
            CaseTraces traces,
            CaseStandings standings,
            DossierSteps steps,
            Statement statement,
            AuditTrail audit,
            Materials materials,
            StaffNames staff,
            Clock clock) {
        this.files = files;
        this.readers = readers;
        this.services = services;
        this.ledgerPages = ledgerPages;
        this.traces = traces;
        this.standings = standings;
        this.steps = steps;
        this.statement = statement;
        this.audit = audit;
        this.materials = materials;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws CaseNotFoundException if there is none, or it is none of the caller's business */
    @Transactional(readOnly = true)
    public CaseView open(String number) {
        Opened opened = read(number);
        ReadCase found = opened.found();
        CaseFile file = found.file();
        Instant now = clock.instant();
        List<HistoricTaskInstance> tasks = traces.tasks(file.id());
        List<AuditEntry> entries = audit.ofCase(file.id());
        UnaryOperator<String> name = staff.of(Stream.of(
                        tasks.stream().map(HistoricTaskInstance::getAssignee),
                        found.steps().stream().map(step -> step.department()),
                        found.notices().stream().map(Notice::recipient),
                        entries.stream().map(AuditEntry::actor))
                .flatMap(ids -> ids)
                .toList());
        return new CaseView(
                standings.row(file, now),
                moment(file.acceptedAt()),
                moment(file.statutoryDue()),
                moment(file.closedAt()),
                ledgerPages.of(file, opened.kind()).orElse(null),
                traces.marks(file.id()).orElse(null),
                steps.of(found, tasks, name, now),
                found.notices().stream().map(notice -> told(notice, name)).toList(),
                entries.stream().map(entry -> done(entry, name)).toList(),
                materials.ofCase(file.id()).stream()
                        .map(paper -> paper(file, paper))
                        .toList(),
                statement.of(file));
    }

    /** @throws CaseNotFoundException if there is no such case or none of it to see */
    String diagram(String number) {
        return traces.diagram(read(number).found().file().id()).orElseThrow(CaseNotFoundException::new);
    }

    /** @throws CaseNotFoundException if the instance belongs to no case, or to none of the caller's business */
    String numberOf(String instance) {
        return traces.caseOf(instance)
                .flatMap(files::find)
                .map(file -> read(file.number()).found().file().number())
                .orElseThrow(CaseNotFoundException::new);
    }

    /** Leads (线索) have pages of their own, behind a seal; here they look like nothing. */
    private Opened read(String number) {
        ReadCase found = readers.read(number).orElseThrow(CaseNotFoundException::new);
        ServiceKind kind = services.kind(found.file().service()).orElse(null);
        if (kind == ServiceKind.LEAD) {
            throw new CaseNotFoundException();
        }
        return new Opened(found, kind);
    }

    private static Told told(Notice notice, UnaryOperator<String> name) {
        String recipient = Notice.APPLICANT.equals(notice.recipient()) ? "申请人" : name.apply(notice.recipient());
        return new Told(TimeWords.moment(notice.issuedAt()), notice.title(), recipient, notice.body());
    }

    private static Done done(AuditEntry entry, UnaryOperator<String> name) {
        return new Done(
                TimeWords.moment(entry.at()),
                entry.actor() == null
                        ? "系统"
                        : Notice.APPLICANT.equals(entry.actor()) ? "申请人" : name.apply(entry.actor()),
                AuditWords.of(entry.action()),
                entry.text(),
                entry.done() ? null : entry.code());
    }

    private static Paper paper(CaseFile file, Material material) {
        return new Paper(
                material.name(),
                material.fileName(),
                material.origin().chinese(),
                material.origin() == Material.Origin.ISSUED
                        ? ""
                        : material.state().chinese(),
                TimeWords.moment(material.receivedAt()),
                material.isReadable() ? "/api/cases/" + file.number() + "/materials/" + material.id() : null);
    }

    private static String moment(Instant at) {
        return at == null ? null : TimeWords.moment(at);
    }

    /** @param kind null if the service is no more */
    private record Opened(ReadCase found, ServiceKind kind) {}
}
