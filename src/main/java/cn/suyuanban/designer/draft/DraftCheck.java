package cn.suyuanban.designer.draft;

import cn.suyuanban.designer.fix.QuickFixes;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a draft as the gate would, and mends in it what a machine can. */
@Service
public class DraftCheck {

    private final ModelCheck check = new ModelCheck();
    private final Surroundings engine;
    private final Drafts drafts;

    DraftCheck(Surroundings engine, Drafts drafts) {
        this.engine = engine;
        this.drafts = drafts;
    }

    /** @param fix what a quick fix would do about it, null if there is none */
    public record Found(Finding finding, String fix) {

        /** Whether it keeps the draft from being released. */
        public boolean refuses() {
            return finding.level() == Finding.Level.ERROR;
        }
    }

    /** Errors first, each in the order of the files. */
    public List<Found> findings(Draft draft) {
        Map<String, byte[]> files = drafts.files(draft.id());
        return check.check(files, new DraftSurroundings(draft.service(), engine)).stream()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .map(finding -> new Found(finding, fix(finding, files.get(finding.file()))))
                .toList();
    }

    private static String fix(Finding finding, byte[] content) {
        return finding.file().endsWith(".bpmn")
                ? QuickFixes.label(finding, content).orElse(null)
                : null;
    }

    /**
     * Makes a quick fix.
     *
     * @param revision the one whose finding is mended
     * @return what the model is now
     * @throws DraftRefusedException {@code fix-unknown} if there is nothing to mend in this way
     */
    @Transactional
    public Fixed fix(Draft draft, String rule, String element, int revision) {
        String model = draft.kind().model(draft.service());
        byte[] content = drafts.files(draft.id()).get(model);
        String text = QuickFixes.apply(rule, element, content)
                .map(fixed -> new String(fixed, StandardCharsets.UTF_8))
                .orElseThrow(() -> new DraftRefusedException(
                        HttpStatus.BAD_REQUEST, "fix-unknown", "没有修改", "这一处没有自动修改的办法，或者已经改过了。请重新检查。"));
        return new Fixed(model, text, drafts.write(draft.id(), model, text, revision));
    }

    /** A model after a quick fix, and the revision of its draft. */
    public record Fixed(String file, String text, int revision) {}
}
