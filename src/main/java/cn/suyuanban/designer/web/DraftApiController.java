package cn.suyuanban.designer.web;

import cn.suyuanban.designer.compare.Change;
import cn.suyuanban.designer.draft.Beginnings;
import cn.suyuanban.designer.draft.Beginnings.NamedText;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftCheck;
import cn.suyuanban.designer.draft.DraftCheck.Fixed;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.overview.Differences;
import cn.suyuanban.designer.web.DraftAnswer.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts as the editors read and change them. */
@RestController
@RequestMapping("/designer/api")
class DraftApiController {

    private final Beginnings beginnings;
    private final Drafts drafts;
    private final DraftCheck check;
    private final Differences differences;
    private final DraftAnswers answers;

    DraftApiController(
            Beginnings beginnings, Drafts drafts, DraftCheck check, Differences differences, DraftAnswers answers) {
        this.beginnings = beginnings;
        this.drafts = drafts;
        this.check = check;
        this.differences = differences;
        this.answers = answers;
    }

    /**
     * What a draft is begun with; one of them.
     *
     * @param service the version of it that runs
     * @param scaffold what is known of a new matter, by the options of the command {@code new-matter}
     * @param files files from outside
     */
    record Begin(String service, Map<String, String> scaffold, List<NamedText> files) {}

    /** A file as it was changed, and the revision of the draft it was changed on. */
    record NewText(String text, int revision) {}

    /** Which finding is to be mended. */
    record FixRequest(String rule, String element, int revision) {}

    /** The revision a draft has now, or should have. */
    record Revision(int revision) {}

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    DraftAnswer begin(@RequestBody Begin begin) {
        return answers.of(beginnings.of(begin.service(), begin.scaffold(), begin.files()));
    }

    @PostMapping("/import")
    @ResponseStatus(HttpStatus.CREATED)
    DraftAnswer take(@RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return answers.of(beginnings.ofZip(content));
        }
    }

    @GetMapping("/drafts/{id}")
    ResponseEntity<DraftAnswer> read(@PathVariable long id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.of(drafts.find(id)));
    }

    @PutMapping("/drafts/{id}/files/{*name}")
    Revision write(@PathVariable long id, @PathVariable String name, @RequestBody NewText change) {
        return new Revision(
                drafts.write(id, name.substring(1), Objects.requireNonNullElse(change.text(), ""), change.revision()));
    }

    @DeleteMapping("/drafts/{id}/files/{*name}")
    Revision remove(@PathVariable long id, @PathVariable String name, @RequestParam int revision) {
        return new Revision(drafts.remove(id, name.substring(1), revision));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        drafts.discard(id);
    }

    @PostMapping("/drafts/{id}/check")
    List<Problem> check(@PathVariable long id) {
        return check.findings(drafts.find(id)).stream().map(Problem::of).toList();
    }

    @GetMapping("/drafts/{id}/compare")
    List<Change> compare(@PathVariable long id) {
        return differences.of(drafts.find(id));
    }

    @PostMapping("/drafts/{id}/fix")
    Fixed fix(@PathVariable long id, @RequestBody FixRequest asked) {
        Draft draft = drafts.find(id);
        return check.fix(draft, asked.rule(), asked.element(), asked.revision());
    }

    @PostMapping("/drafts/{id}/base")
    Revision rebase(@PathVariable long id, @RequestBody Revision known) {
        return new Revision(drafts.rebase(id, known.revision()));
    }
}
