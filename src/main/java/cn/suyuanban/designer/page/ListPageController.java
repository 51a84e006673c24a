package cn.suyuanban.designer.page;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.designer.draft.Beginnings;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.overview.ServiceList;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a designer begins: all services and decisions, the drafts under way, and the ways to a new one. */
@Controller
class ListPageController {

    private static final String HERE = "/designer";
    private static final String DRAFTS = "/designer/drafts/";

    private final ServiceList services;
    private final Drafts drafts;
    private final Beginnings beginnings;
    private final StaffNames names;
    private final CurrentUser user;

    ListPageController(ServiceList services, Drafts drafts, Beginnings beginnings, StaffNames names, CurrentUser user) {
        this.services = services;
        this.drafts = drafts;
        this.beginnings = beginnings;
        this.names = names;
        this.user = user;
    }

    @GetMapping(HERE)
    String list(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String family, Model page) {
        List<Draft> unfinished = drafts.unfinished();
        page.addAttribute("services", services.find(words, family));
        page.addAttribute("words", words);
        page.addAttribute("family", family);
        page.addAttribute("families", ServiceList.families());
        page.addAttribute("drafts", unfinished);
        page.addAttribute("titles", unfinished.stream().collect(Collectors.toMap(Draft::id, drafts::title)));
        page.addAttribute(
                "name", names.of(unfinished.stream().map(Draft::changedBy).toList()));
        page.addAttribute("moment", (Function<Instant, String>) TimeWords::moment);
        page.addAttribute("edits", user.groups().contains(Roles.DESIGNER));
        page.addAttribute("departments", departments());
        return "designer/services";
    }

    @PostMapping("/designer/drafts")
    String begin(@RequestParam String service, RedirectAttributes next) {
        return Told.begin(next, HERE, () -> address(beginnings.of(service, null, null)));
    }

    /** Keeps what was typed if it cannot become a matter. */
    @PostMapping("/designer/drafts/new")
    String scaffold(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Map<String, String> facts = new TreeMap<>(typed);
        facts.remove("_csrf");
        facts.values().removeIf(String::isBlank);
        String refused = HERE + "#new";
        String to = Told.begin(next, refused, () -> address(beginnings.ofScaffold(facts)));
        if (to.endsWith(refused)) {
            next.addFlashAttribute("typed", facts);
        }
        return to;
    }

    @PostMapping("/designer/import")
    String take(@RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Told.begin(next, HERE, () -> address(beginnings.ofZip(content)));
        }
    }

    private static String address(Draft draft) {
        return DRAFTS + draft.id();
    }

    /** Those that have somebody to decide: a group of heads stands beside theirs. */
    private Map<String, String> departments() {
        Map<String, String> groups = names.groups();
        Map<String, String> departments = new TreeMap<>(groups);
        departments.keySet().removeIf(id -> !groups.containsKey(id + "-head"));
        return departments;
    }
}
