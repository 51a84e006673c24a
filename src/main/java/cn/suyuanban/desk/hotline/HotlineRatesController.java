package cn.suyuanban.desk.hotline;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.hotline.facts.HotlineRate;
import cn.suyuanban.hotline.facts.HotlineRates;
import cn.suyuanban.hotline.facts.HotlineRates.Counted;
import cn.suyuanban.hotline.facts.Period;
import cn.suyuanban.hotline.facts.Rate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rates of the hotline as known on a day, each with what it means, and each opening to the requests it counts. */
@Controller
class HotlineRatesController {

    private static final int SIZE = 100;

    private final HotlineRates rates;
    private final Clock clock;

    HotlineRatesController(HotlineRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** A rate and its value. */
    record Figure(HotlineRate rate, Rate value) {}

    @GetMapping("/hotline/rates")
    String all(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            Model page) {
        Period period = period(from, asOf, page);
        page.addAttribute(
                "figures",
                Stream.of(HotlineRate.values())
                        .map(rate -> new Figure(rate, rates.of(rate, period)))
                        .toList());
        page.addAttribute("excluded", rates.excluded(period));
        return "desk/hotline-rates";
    }

    @GetMapping("/hotline/rates/{rate}")
    String one(
            @PathVariable HotlineRate rate,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        Period period = period(from, asOf, page);
        Paged<Counted> found = Paged.of(rates.counted(rate, period, after, SIZE + 1), SIZE);
        page.addAttribute("figure", new Figure(rate, rates.of(rate, period)));
        page.addAttribute("counted", found.shown());
        page.addAttribute("after", after);
        page.addAttribute("last", found.next(Counted::number));
        return "desk/hotline-rate";
    }

    /** From the first of the month of the day, unless said; a past day counts to its end. */
    private Period period(LocalDate from, LocalDate asOf, Model page) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate day = asOf == null || asOf.isAfter(today) ? today : asOf;
        LocalDate first = from == null || from.isAfter(day) ? day.withDayOfMonth(1) : from;
        page.addAttribute("from", first);
        page.addAttribute("asOf", day);
        page.addAttribute("today", today);
        Instant end = WorkingCalendar.startOf(day.plusDays(1));
        return new Period(WorkingCalendar.startOf(first), end, day.equals(today) ? now : WorkingCalendar.endOf(day));
    }
}
