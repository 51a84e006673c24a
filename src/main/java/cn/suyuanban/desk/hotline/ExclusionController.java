package cn.suyuanban.desk.hotline;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.exclusion.Exclusion;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.hotline.exclusion.Ground;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a unit asks to take a request out of the rates, and where that is decided; for nobody else is there such a page. */
@Controller
@RequestMapping("/hotline/{number}/exclusion")
class ExclusionController {

    private final RequestNumbers numbers;
    private final Exclusions exclusions;
    private final CurrentUser user;
    private final Clock clock;

    ExclusionController(RequestNumbers numbers, Exclusions exclusions, CurrentUser user, Clock clock) {
        this.numbers = numbers;
        this.exclusions = exclusions;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, Model page) {
        Request request = numbers.find(number);
        Exclusion asked = exclusions.of(request.caseId()).orElse(null);
        boolean asks = exclusions.mayAsk(request.caseId(), actor());
        boolean decides = asked != null && Exclusions.mayDecide(asked, actor());
        if (!asks && !decides) {
            throw RequestNumbers.none();
        }
        page.addAttribute("number", number);
        page.addAttribute("asked", asked);
        page.addAttribute("grounds", Ground.values());
        page.addAttribute("asks", asks && asked == null);
        page.addAttribute("decides", decides && asked.isOpen());
        return "desk/hotline-exclusion";
    }

    @PostMapping
    String ask(
            @PathVariable String number,
            @RequestParam(required = false) Ground ground,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        String caseId = numbers.find(number).caseId();
        return act(number, next, () -> exclusions.ask(caseId, ground, reason, actor(), clock.instant()));
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes next) {
        String caseId = numbers.find(number).caseId();
        return act(number, next, () -> exclusions.decide(caseId, granted, opinion, actor(), clock.instant()));
    }

    private static String act(String number, RedirectAttributes next, Runnable act) {
        try {
            act.run();
        } catch (HotlineRefusedException e) {
            next.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/hotline/" + number + "/exclusion";
    }

    private Actor actor() {
        return new Actor(user.id().orElseThrow(), Set.copyOf(user.groups()));
    }
}
