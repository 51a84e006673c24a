package cn.suyuanban.document;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What templates can say of a case; docs/zh-CN/documents.md lists the names. */
@Component
class CaseFacts {

    /** Issues the documents of a case whose matter names no lead department. */
    private static final String COUNTER = "window";

    private final CaseFiles files;
    private final ReviewResults results;
    private final Matters matters;

    CaseFacts(CaseFiles files, ReviewResults results, Matters matters) {
        this.files = files;
        this.results = results;
        this.matters = matters;
    }

    /**
     * A case with what templates can say of it.
     *
     * @param matter null if it is not in the catalogue any more
     * @param office the lead department, which issues the documents
     */
    record Known(CaseFile file, MatterGuide matter, String office, Map<String, Object> facts) {}

    /** A decision's items (审查事项) of each kind. */
    record Decided(List<Map<String, String>> granted, List<Map<String, String>> refused) {}

    Known of(String caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(file.service()).orElse(null);
        String lead = matter == null ? null : matter.about().lead();
        String office = catalogue.group(Objects.requireNonNullElse(lead, COUNTER));
        boolean sample = matter != null && matter.about().sample();
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", file.number());
        facts.put("applicant", Objects.requireNonNullElse(file.applicant(), "申请人"));
        facts.put("matter", sample ? file.serviceName() + "（示例）" : file.serviceName());
        facts.put("office", office);
        facts.put("received", day(file.receivedAt()));
        facts.put("receivedTime", TimeWords.moment(file.receivedAt()));
        facts.put("accepted", day(file.acceptedAt()));
        facts.put("due", day(file.promisedDue()));
        facts.put("statutory", day(file.statutoryDue()));
        facts.put("basis", matter == null ? null : matter.about().basis());
        facts.put("permit", matter == null || matter.about().permit());
        return new Known(file, matter, office, facts);
    }

    Decided decided(String caseId) {
        Catalogue catalogue = matters.catalogue();
        List<ReviewResult> all = results.ofCase(caseId);
        return new Decided(items(all, true, catalogue), items(all, false, catalogue));
    }

    private static List<Map<String, String>> items(List<ReviewResult> all, boolean passed, Catalogue catalogue) {
        return all.stream()
                .filter(result -> result.passed() == passed)
                .map(result -> Map.of(
                        "name", result.item(),
                        "office", Objects.requireNonNullElse(catalogue.group(result.department()), "主管部门"),
                        "reason", Objects.requireNonNullElse(result.reason(), "")))
                .toList();
    }

    private static String day(Instant instant) {
        return instant == null ? null : TimeWords.day(instant);
    }
}
