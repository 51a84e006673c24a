package cn.suyuanban.desk.hotline;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.hotline.list.HotlineLists;
import cn.suyuanban.hotline.list.Listed;
import cn.suyuanban.security.StaffNames;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of requests, chosen by filters. */
@Controller
class HotlineListController {

    private static final int SIZE = 50;

    private static final int WAITING = 100;

    private final HotlineLists lists;
    private final HotlineRows rows;
    private final Exclusions exclusions;
    private final StaffNames names;
    private final CurrentUser user;
    private final Clock clock;

    HotlineListController(
            HotlineLists lists,
            HotlineRows rows,
            Exclusions exclusions,
            StaffNames names,
            CurrentUser user,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.exclusions = exclusions;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** One request that a unit asked to take out of the rates. */
    record Waiting(String number, String unit, String asked) {}

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    @GetMapping("/hotline")
    String list(
            @ModelAttribute("query") HotlineQuery asked,
            BindingResult faults,
            HttpServletResponse response,
            Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        HotlineQuery query = faults.hasErrors() ? HotlineQuery.ALL : asked;
        Instant now = clock.instant();
        Paged<Listed> found = Paged.of(lists.page(query.choice(), query.before(), SIZE + 1, now), SIZE);
        List<String> units = lists.units();
        page.addAttribute("query", query);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("rows", rows.of(found.shown(), now));
        page.addAttribute("waiting", waiting());
        page.addAttribute("first", query.before() == null ? null : query.after(null));
        page.addAttribute("next", found.next(last -> query.after(last.number())));
        page.addAttribute("statuses", Status.values());
        page.addAttribute("themes", lists.themes());
        page.addAttribute("units", units.stream().collect(Collectors.toMap(id -> id, names.of(units))));
        return "desk/hotline";
    }

    private List<Waiting> waiting() {
        Actor actor = new Actor(user.id().orElseThrow(), Set.copyOf(user.groups()));
        List<Exclusions.Waiting> open = exclusions.waiting(actor, WAITING);
        UnaryOperator<String> name =
                names.of(open.stream().map(Exclusions.Waiting::unit).toList());
        return open.stream()
                .map(one -> new Waiting(one.number(), name.apply(one.unit()), TimeWords.moment(one.askedAt())))
                .toList();
    }
}
