package cn.suyuanban.designer.web;

import cn.suyuanban.designer.bundle.BundleKind;
import cn.suyuanban.designer.draft.Beginnings.NamedText;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftCheck.Found;
import cn.suyuanban.designer.draft.DraftState;
import cn.suyuanban.modelcheck.Finding;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A draft as an editor gets it.
 *
 * @param outdated whether another version runs now than the one it started from
 * @param files empty in lists
 * @param others who else has it open
 */
record DraftAnswer(
        long id,
        String service,
        BundleKind kind,
        int revision,
        DraftState state,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        String note,
        boolean outdated,
        List<NamedText> files,
        List<Other> others) {

    /** Somebody else who has the draft open. */
    record Other(String name, Instant since) {}

    /** A finding with its quick fix, if it has one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String rule, Finding.Level level, String file, String element, String message, String remedy, Fix fix) {

        static Problem of(Found found) {
            Finding finding = found.finding();
            return new Problem(
                    finding.rule(),
                    finding.level(),
                    finding.file(),
                    finding.element(),
                    finding.message(),
                    finding.remedy(),
                    found.fix() == null ? null : new Fix(found.fix()));
        }
    }

    /** What a quick fix would do. */
    record Fix(String label) {}

    static DraftAnswer of(
            Draft draft, List<String> people, boolean outdated, List<NamedText> files, List<Other> others) {
        return new DraftAnswer(
                draft.id(),
                draft.service(),
                draft.kind(),
                draft.revision(),
                draft.state(),
                people.get(0),
                draft.createdAt(),
                people.get(1),
                draft.changedAt(),
                draft.note(),
                outdated,
                files,
                others);
    }
}
