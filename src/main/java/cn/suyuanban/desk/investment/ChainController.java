package cn.suyuanban.desk.investment;

import cn.suyuanban.desk.ExcelAnswer;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.investment.LeadRefusedException;
import cn.suyuanban.investment.chain.ChainFile;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.investment.chain.Gap;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The industry chains with their gaps; the office of investment alone writes them down. */
@Controller
class ChainController {

    private final Chains chains;
    private final ChainFile file;
    private final StaffNames names;
    private final CurrentUser user;
    private final Clock clock;

    ChainController(Chains chains, ChainFile file, StaffNames names, CurrentUser user, Clock clock) {
        this.chains = chains;
        this.file = file;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/investment/chains")
    String show(Model page) {
        List<Chains.Chain> all = chains.all();
        Map<String, List<String>> leads =
                chains.open().stream().collect(Collectors.toMap(open -> key(open.gap()), Gap.Open::leads));
        page.addAttribute("chains", all);
        page.addAttribute(
                "name", names.of(all.stream().map(Chains.Chain::leader).toList()));
        page.addAttribute(
                "gaps",
                chains.gaps().stream()
                        .map(gap -> new Row(gap, leads.get(key(gap))))
                        .collect(Collectors.groupingBy(row -> row.gap().chain())));
        page.addAttribute("edits", user.groups().contains(Roles.INVESTMENT));
        page.addAttribute("parts", Gap.Part.values());
        page.addAttribute("kinds", Gap.Kind.values());
        page.addAttribute("aims", Gap.Aim.values());
        return "desk/investment-chains";
    }

    @PostMapping("/investment/chains")
    String chain(@ModelAttribute("newChain") ChainForm form, BindingResult faults, Model page) {
        return kept(page, faults, form.fault(), () -> chains.add(form.chain(), form.leader(), form.firm()));
    }

    @PostMapping("/investment/chains/gaps")
    String gap(@ModelAttribute("newGap") GapForm form, BindingResult faults, Model page) {
        return kept(page, faults, form.fault(), () -> chains.add(form.gap()));
    }

    @GetMapping("/investment/chains/file")
    ResponseEntity<byte[]> give() throws IOException {
        return ExcelAnswer.of("产业链缺口-" + LocalDate.now(clock) + ".xlsx", file::give);
    }

    @PostMapping("/investment/chains/file")
    String take(@RequestParam MultipartFile list, Model page) throws IOException {
        try (InputStream content = list.getInputStream()) {
            page.addAttribute("count", file.take(content).rows().size());
        } catch (LedgerFileException e) {
            page.addAttribute("refused", e);
        }
        return show(page);
    }

    /** What was typed is shown again with the reason if it was not kept. */
    private String kept(Model page, BindingResult faults, String fault, Runnable work) {
        String reason = faults.hasErrors() ? "choice-unknown: 位置、类型、方向请从列出的选项中选择。" : fault;
        if (reason == null) {
            try {
                work.run();
                return "redirect:/investment/chains";
            } catch (LeadRefusedException e) {
                reason = e.getMessage();
            }
        }
        page.addAttribute("reason", reason);
        return show(page);
    }

    private static String key(Gap gap) {
        return gap.chain() + '\n' + gap.node();
    }

    /** @param leads under way for the gap, null once it has been filled */
    record Row(Gap gap, List<String> leads) {}
}
