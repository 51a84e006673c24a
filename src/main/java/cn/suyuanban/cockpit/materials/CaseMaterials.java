package cn.suyuanban.cockpit.materials;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.cockpit.CaseNotFoundException;
import cn.suyuanban.cockpit.CaseReaders;
import cn.suyuanban.cockpit.CaseReaders.ReadCase;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Upload;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What staff do with the materials of a case.
 *
 * <p>Whoever may read the case may read them, and each reading is recorded; judging and adding is for who works on it now.
 */
@Component
class CaseMaterials {

    private static final int LONGEST_REMARK = 500;
    private static final int LONGEST_NAME = 100;

    private final CaseReaders readers;
    private final CaseMaterialsAnswers answers;
    private final Materials materials;
    private final LeadIntake leads;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    CaseMaterials(
            CaseReaders readers,
            CaseMaterialsAnswers answers,
            Materials materials,
            LeadIntake leads,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.readers = readers;
        this.answers = answers;
        this.materials = materials;
        this.leads = leads;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    CaseMaterialsAnswer list(String number) {
        return answers.of(read(number));
    }

    /** The file whose content is about to be sent. */
    Material reading(String number, String id) {
        ReadCase found = read(number);
        Material file = file(found, id);
        if (!file.isReadable()) {
            throw MaterialProblemException.notFound();
        }
        audit.done(new AuditEntry(
                clock.instant(), person(), "MATERIAL_READ", found.file().id(), true, null, id));
        return file;
    }

    /** @param remark what is wrong; needed when the file is asked again */
    void judge(String number, String id, State state, String remark) {
        ReadCase found = working(number, "MATERIAL_JUDGED");
        Material file = file(found, id);
        if (file.origin() == Origin.ISSUED) {
            throw MaterialProblemException.issued();
        }
        if (state == null) {
            throw MaterialProblemException.stateMissing();
        }
        String wrong = remark == null ? "" : remark.strip();
        if (state == State.ASKED_AGAIN && (wrong.isEmpty() || wrong.length() > LONGEST_REMARK)) {
            throw MaterialProblemException.remarkMissing();
        }
        materials.judge(id, state, state == State.ASKED_AGAIN ? wrong : null, person());
    }

    /**
     * Adds a document that was scanned at the counter; not to a lead (线索), whose files nothing would seal.
     *
     * @param code material of the model; anything else makes it a file beside them
     * @param name what such a file beside them is called
     */
    void add(String number, String code, String name, String fileName, InputStream content) {
        CaseFile file = working(number, "MATERIAL_ADDED").file();
        if (leads.ofCase(file.id()).isPresent()) {
            throw MaterialProblemException.sealed();
        }
        MatterGuide.Material need = answers.needs(file.service()).stream()
                .filter(material -> material.code().equals(code))
                .findFirst()
                .orElse(null);
        Upload upload = need == null
                ? new Upload(null, otherName(name), fileName, content)
                : new Upload(need.code(), need.name(), fileName, content);
        materials.add(file.id(), upload, Origin.STAFF, person());
    }

    private static String otherName(String name) {
        String given = name == null ? "" : name.strip();
        return given.isEmpty() ? "其他材料" : given.substring(0, Math.min(given.length(), LONGEST_NAME));
    }

    private ReadCase read(String number) {
        return readers.read(number).orElseThrow(CaseNotFoundException::new);
    }

    private ReadCase working(String number, String action) {
        ReadCase found = read(number);
        if (!readers.worksOn(found)) {
            audit.refused(new AuditEntry(
                    clock.instant(), person(), action, found.file().id(), false, "material-not-yours", "不是正在办理的部门"));
            throw MaterialProblemException.notYours();
        }
        return found;
    }

    private Material file(ReadCase found, String id) {
        return materials
                .find(id)
                .filter(file -> found.file().id().equals(file.caseId()))
                .orElseThrow(MaterialProblemException::notFound);
    }

    private String person() {
        return user.id().orElseThrow();
    }
}
