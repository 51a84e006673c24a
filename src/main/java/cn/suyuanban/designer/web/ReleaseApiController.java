package cn.suyuanban.designer.web;

import cn.suyuanban.designer.overview.Changelog;
import cn.suyuanban.designer.overview.Changelog.Entry;
import cn.suyuanban.designer.release.Releases;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Submitting, deciding, rolling back, and the changelog of a service. */
@RestController
@RequestMapping("/designer/api")
class ReleaseApiController {

    private final Releases releases;
    private final Changelog changelog;

    ReleaseApiController(Releases releases, Changelog changelog) {
        this.releases = releases;
        this.changelog = changelog;
    }

    /** What is new in a draft. */
    record Note(String note) {}

    /** Why a draft is sent back. */
    record Reason(String reason) {}

    /** The revision that was looked at. */
    record Looked(int revision) {}

    /** The version to bring back, and why. */
    record Back(int version, String note) {}

    /** Number of the version a draft has become. */
    record Became(int version) {}

    /** The draft that waits for a decision. */
    record Waiting(long draft) {}

    @PostMapping("/drafts/{id}/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable long id, @RequestBody Note note) {
        releases.submit(id, note.note());
    }

    @PostMapping("/drafts/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        releases.withdraw(id);
    }

    @PostMapping("/drafts/{id}/approve")
    Became approve(@PathVariable long id, @RequestBody Looked looked) {
        return new Became(releases.approve(id, looked.revision()));
    }

    @PostMapping("/drafts/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable long id, @RequestBody Reason reason) {
        releases.refuse(id, reason.reason());
    }

    @GetMapping("/services/{key}/releases")
    List<Entry> changelog(@PathVariable String key) {
        return changelog.of(key);
    }

    @PostMapping("/services/{key}/roll-back")
    @ResponseStatus(HttpStatus.CREATED)
    Waiting rollBack(@PathVariable String key, @RequestBody Back back) {
        return new Waiting(releases.rollBack(key, back.version(), back.note()).id());
    }
}
