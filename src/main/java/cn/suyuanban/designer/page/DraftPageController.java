package cn.suyuanban.designer.page;

import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftCheck;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.release.Releases;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft on its way: checked, mended, submitted, decided about. */
@Controller
@RequestMapping("/designer/drafts/{id}")
class DraftPageController {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Releases releases;
    private final DraftPages pages;

    DraftPageController(Drafts drafts, DraftCheck check, Releases releases, DraftPages pages) {
        this.drafts = drafts;
        this.check = check;
        this.releases = releases;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long id, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("page", pages.of(drafts.find(id)));
        return "designer/draft";
    }

    @PostMapping("/fix")
    String fix(
            @PathVariable long id,
            @RequestParam String rule,
            @RequestParam String element,
            @RequestParam int revision,
            RedirectAttributes next) {
        Draft draft = drafts.find(id);
        return Told.act(next, "已经改好，并重新检查。", here(id), () -> check.fix(draft, rule, element, revision));
    }

    @PostMapping("/base")
    String rebase(@PathVariable long id, @RequestParam int revision, RedirectAttributes next) {
        return Told.act(next, "草稿现在以正在运行的版本为基础。", here(id), () -> drafts.rebase(id, revision));
    }

    @PostMapping("/submit")
    String submit(@PathVariable long id, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return Told.act(next, "已经提交，请另一位流程设计人员或者系统管理员批准。", here(id), () -> releases.submit(id, note));
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable long id, RedirectAttributes next) {
        return Told.act(next, "已经撤回，可以继续修改。", here(id), () -> releases.withdraw(id));
    }

    /** @param revision the one that was shown */
    @PostMapping("/decision")
    String decide(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return approved
                ? Told.act(next, "已经发布，办事指南和看板随即更新。", here(id), () -> releases.approve(id, revision))
                : Told.act(next, "已经退回修改。", here(id), () -> releases.refuse(id, reason));
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, RedirectAttributes next) {
        return Told.act(next, "草稿 " + id + " 已经作废。", "/designer", () -> drafts.discard(id));
    }

    private static String here(long id) {
        return "/designer/drafts/" + id;
    }
}
