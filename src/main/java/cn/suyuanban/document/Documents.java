package cn.suyuanban.document;

import cn.suyuanban.document.CaseFacts.Decided;
import cn.suyuanban.document.CaseFacts.Known;
import cn.suyuanban.document.pdf.Paper;
import cn.suyuanban.document.pdf.Paper.Heading;
import cn.suyuanban.document.pdf.PaperPrinter;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Upload;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues official documents (文书): worded, numbered, printed and kept with the case in one transaction.
 *
 * <p>Printed when it is issued and not when it is asked for: what an applicant was told must not change with a template, a
 * holiday notice or a new version of the matter.
 */
@Service
public class Documents {

    private static final String REMEDIES = "\n不服的，可以依法申请行政复议或者提起行政诉讼。";

    /** As many characters as the table of notices takes. */
    private static final int LONGEST_NOTICE = 4000;

    private final CaseFacts cases;
    private final DocumentTexts texts;
    private final DocumentRegister register;
    private final Materials materials;
    private final Receipts receipts;
    private final Notices notices;
    private final CurrentUser user;
    private final Clock clock;

    Documents(
            CaseFacts cases,
            DocumentTexts texts,
            DocumentRegister register,
            Materials materials,
            Receipts receipts,
            Notices notices,
            CurrentUser user,
            Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.register = register;
        this.materials = materials;
        this.receipts = receipts;
        this.notices = notices;
        this.user = user;
        this.clock = clock;
    }

    /** Tells an applicant something in writing: a notice in short words, and the document they go into. */
    @Transactional
    public void tell(String caseId, DocumentKind kind, String words) {
        tell(caseId, kind, words, "");
    }

    /** Tells an applicant something to object to, and how (救济途径, 行政许可法 38(2)). */
    @Transactional
    public void tellContestable(String caseId, DocumentKind kind, String words) {
        tell(caseId, kind, words, REMEDIES);
    }

    private void tell(String caseId, DocumentKind kind, String words, String remedies) {
        Map<String, Object> facts = Map.of("text", words, "contestable", !remedies.isEmpty());
        IssuedDocument issued = issue(caseId, kind, facts);
        String body = shortened(words, LONGEST_NOTICE - remedies.length()) + remedies;
        notices.issue(
                new Notice(caseId, null, null, kind.name(), Notice.APPLICANT, issued.title(), body, issued.issuedAt()));
    }

    /** The document has what does not fit into the notice. */
    private static String shortened(String words, int room) {
        return words.length() > room ? words.substring(0, room - 1) + "…" : words;
    }

    /** Issues what was decided of a case (准予、不予许可决定): one document for all that is granted, one for what is refused. */
    @Transactional
    public void decide(String caseId) {
        Decided decided = cases.decided(caseId);
        Map<String, Object> items = Map.of("granted", decided.granted(), "refused", decided.refused());
        if (!decided.granted().isEmpty()) {
            issue(caseId, DocumentKind.GRANTED, items);
        }
        if (!decided.refused().isEmpty()) {
            issue(caseId, DocumentKind.REFUSED, items);
        }
    }

    /** Issues the proof of delivery (送达回证) for the decisions of a case. */
    @Transactional
    public void delivered(String caseId, Delivery delivery) {
        List<Map<String, String>> decisions = register.ofCase(caseId).stream()
                .filter(document -> document.kind().decides())
                .map(document -> Map.of("title", document.title(), "number", document.number()))
                .toList();
        issue(caseId, DocumentKind.DELIVERED, delivery.facts(decisions));
    }

    /**
     * The receipt (收件回执) of an application as a PDF.
     *
     * @param trackingCode in plain; it stands on the receipt and in its QR code
     */
    public byte[] receipt(String caseId, String trackingCode) {
        return receipts.print(caseId, trackingCode);
    }

    /** What was issued in a case, oldest first. */
    public List<IssuedDocument> ofCase(String caseId) {
        return register.ofCase(caseId);
    }

    private IssuedDocument issue(String caseId, DocumentKind kind, Map<String, Object> further) {
        Known known = cases.of(caseId);
        Map<String, Object> facts = new HashMap<>(known.facts());
        facts.putAll(further);
        Letter letter = texts.write(kind.template(), facts);
        Instant now = clock.instant();
        String number = register.nextNumber(now);
        byte[] pdf = PaperPrinter.print(new Paper(
                new Heading(
                        known.office(),
                        letter.title(),
                        number,
                        kind.addressed() ? (String) facts.get("applicant") : null,
                        now,
                        "办件编号 " + known.file().number()),
                letter.blocks(),
                letter.notes(),
                null));
        IssuedDocument issued =
                new IssuedDocument(caseId, kind, number, letter.title(), keep(caseId, kind, letter.title(), pdf), now);
        register.enter(issued);
        return issued;
    }

    private String keep(String caseId, DocumentKind kind, String title, byte[] pdf) {
        Upload upload = new Upload(kind.name(), title, title + ".pdf", new ByteArrayInputStream(pdf));
        Material kept = materials.add(caseId, upload, Origin.ISSUED, user.id().orElse(null));
        return kept.id();
    }
}
