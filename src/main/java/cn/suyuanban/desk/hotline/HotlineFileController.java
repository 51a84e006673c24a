package cn.suyuanban.desk.hotline;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.hotline.Dispatch;
import cn.suyuanban.hotline.HotlineEvent;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRules;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.security.StaffNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One request with all that happened to it; what was said is for the hotline only, and who called stands elsewhere. */
@Controller
class HotlineFileController {

    private final RequestNumbers numbers;
    private final HotlineLedger requests;
    private final Exclusions exclusions;
    private final StaffNames names;
    private final CurrentUser user;

    HotlineFileController(
            RequestNumbers numbers, HotlineLedger requests, Exclusions exclusions, StaffNames names, CurrentUser user) {
        this.numbers = numbers;
        this.requests = requests;
        this.exclusions = exclusions;
        this.names = names;
        this.user = user;
    }

    /** What once happened, in words. */
    record Event(String act, String status, String at, String actor, String unit, String text, String due) {}

    @GetMapping("/hotline/{number}")
    String show(@PathVariable String number, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Request request = numbers.find(number);
        List<HotlineEvent> events = requests.history(request.caseId()).events();
        Dispatch held = requests.dispatch(request.caseId()).orElse(null);
        UnaryOperator<String> name = names.of(Stream.concat(
                        events.stream().flatMap(event -> Stream.of(event.actor(), String.valueOf(event.unit()))),
                        held == null ? Stream.empty() : held.supporters().stream())
                .toList());
        page.addAttribute("request", request);
        page.addAttribute("hotline", user.groups().contains(HotlineRules.HOTLINE));
        page.addAttribute(
                "supporters",
                held == null ? List.of() : held.supporters().stream().map(name).toList());
        page.addAttribute(
                "events", events.stream().map(event -> event(event, name)).toList());
        page.addAttribute("callBack", requests.callBack(request.caseId()).orElse(null));
        page.addAttribute("exclusion", exclusions.of(request.caseId()).orElse(null));
        return "desk/hotline-request";
    }

    private static Event event(HotlineEvent event, UnaryOperator<String> name) {
        return new Event(
                event.act().chinese(),
                event.status().chinese(),
                TimeWords.moment(event.at()),
                event.actor().equals(Notice.APPLICANT) ? "诉求人" : name.apply(event.actor()),
                event.unit() == null ? null : name.apply(event.unit()),
                Objects.requireNonNullElse(event.text(), ""),
                event.due() == null ? null : TimeWords.moment(event.due()));
    }
}
