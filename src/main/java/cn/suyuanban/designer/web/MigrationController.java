package cn.suyuanban.designer.web;

import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.foresee.Foresight;
import cn.suyuanban.designer.foresee.Outlook;
import cn.suyuanban.designer.migrate.CaseOutcome;
import cn.suyuanban.designer.migrate.MigrationOutline;
import cn.suyuanban.designer.migrate.MigrationProgress;
import cn.suyuanban.designer.migrate.MigrationRequest;
import cn.suyuanban.designer.migrate.Migrations;
import cn.suyuanban.designer.migrate.Migrations.Begun;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a draft concerns, and running cases on their way to another version. */
@RestController
@RequestMapping("/designer/api")
class MigrationController {

    private final Migrations migrations;
    private final Foresight foresight;
    private final Drafts drafts;

    MigrationController(Migrations migrations, Foresight foresight, Drafts drafts) {
        this.migrations = migrations;
        this.foresight = foresight;
        this.drafts = drafts;
    }

    @GetMapping("/drafts/{id}/foresee")
    Outlook foresee(@PathVariable long id) {
        Draft draft = drafts.find(id);
        return foresight.of(draft.service(), drafts.files(id));
    }

    @PostMapping("/services/{service}/migrations/plan")
    MigrationOutline plan(@PathVariable String service, @RequestBody MigrationRequest asked) {
        return migrations.outline(service, asked);
    }

    @PostMapping("/services/{service}/migrations/try")
    List<CaseOutcome> tryOut(@PathVariable String service, @RequestBody MigrationRequest asked) {
        return migrations.tryOut(service, asked);
    }

    @PostMapping("/services/{service}/migrations/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun run(@PathVariable String service, @RequestBody MigrationRequest asked) {
        return migrations.run(service, asked);
    }

    @GetMapping("/migrations/{batch}")
    MigrationProgress progress(@PathVariable String batch) {
        return migrations.progress(batch);
    }
}
