package cn.suyuanban.designer.page;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.DraftRefusedException;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.overview.Changelog;
import cn.suyuanban.designer.overview.ServiceList;
import cn.suyuanban.designer.release.Releases;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.ModelVersions.Version;
import cn.suyuanban.security.Roles;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One service or decision: what runs, what was changed when and by whom, and the way back to an earlier version. */
@Controller
class ServicePageController {

    private final DeployedBundles deployed;
    private final ServiceList services;
    private final Changelog changelog;
    private final Drafts drafts;
    private final Releases releases;
    private final CurrentUser user;

    ServicePageController(
            DeployedBundles deployed,
            ServiceList services,
            Changelog changelog,
            Drafts drafts,
            Releases releases,
            CurrentUser user) {
        this.deployed = deployed;
        this.services = services;
        this.changelog = changelog;
        this.drafts = drafts;
        this.releases = releases;
        this.user = user;
    }

    @GetMapping("/designer/services/{key}")
    String show(@PathVariable String key, Model page) {
        Version running = deployed.running(key).orElseThrow(() -> DraftRefusedException.serviceUnknown(key));
        page.addAttribute("service", running);
        page.addAttribute("title", ServiceList.name(running));
        page.addAttribute("family", services.family(running));
        page.addAttribute("running", services.running(running));
        page.addAttribute("files", deployed.of(running).files().keySet());
        page.addAttribute("versions", changelog.of(key));
        page.addAttribute(
                "drafts",
                drafts.unfinished().stream()
                        .filter(draft -> draft.service().equals(key))
                        .toList());
        page.addAttribute("moment", (Function<Instant, String>) TimeWords::moment);
        page.addAttribute("edits", user.groups().contains(Roles.DESIGNER));
        return "designer/service";
    }

    @PostMapping("/designer/services/{key}/roll-back")
    String rollBack(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        return Told.begin(
                next,
                "/designer/services/{key}",
                () -> "/designer/drafts/"
                        + releases.rollBack(key, version, note).id());
    }
}
