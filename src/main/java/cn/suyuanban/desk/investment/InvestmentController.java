package cn.suyuanban.desk.investment;

import cn.suyuanban.desk.Money;
import cn.suyuanban.desk.RefusedPage;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.InvestmentRates;
import cn.suyuanban.investment.InvestmentRates.Measure;
import cn.suyuanban.investment.InvestmentRates.Rate;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The leads of investors: their list, one of them, and the rates of any day. */
@Controller
class InvestmentController {

    private final LeadPages pages;
    private final InvestmentLeads leads;
    private final Clock clock;

    InvestmentController(LeadPages pages, InvestmentLeads leads, Clock clock) {
        this.pages = pages;
        this.leads = leads;
        this.clock = clock;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/investment")
    String list(@ModelAttribute("query") LeadQuery asked, BindingResult faults, Model page) {
        LeadQuery query = faults.hasErrors() ? LeadQuery.ALL : asked;
        page.addAttribute("query", query);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("page", pages.of(query));
        return "desk/investment";
    }

    @GetMapping("/investment/{number}")
    String show(@PathVariable String number, Model page) {
        page.addAttribute("page", pages.open(number));
        return "desk/investment-lead";
    }

    @GetMapping("/investment/rates")
    String rates(@ModelAttribute("asked") Day asked, BindingResult faults, Model page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day =
                faults.hasErrors() || asked.asOf() == null || asked.asOf().isAfter(today) ? today : asked.asOf();
        InvestmentRates rates = leads.rates(day);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("day", day);
        page.addAttribute("today", today);
        page.addAttribute("signed", Money.wan(rates.signed()));
        page.addAttribute(
                "rows",
                Arrays.stream(Measure.values())
                        .map(measure -> Row.of(measure, measure.of(rates)))
                        .toList());
        return "desk/investment-rates";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(LeadUnknownException none, Model page) {
        RefusedPage.tell(page, none);
        return "desk/investment-unknown";
    }

    /** The day whose rates are asked for, today if null. */
    record Day(@DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {}

    /** A rate with both of its parts, in leads or in 万元. */
    record Row(Measure measure, String percent, String numerator, String denominator, String unit) {

        static Row of(Measure measure, Rate rate) {
            Function<BigDecimal, String> words = measure.money() ? Money::wan : BigDecimal::toPlainString;
            return new Row(
                    measure,
                    rate.percent().map(percent -> percent + "%").orElse("暂无"),
                    words.apply(rate.numerator()),
                    words.apply(rate.denominator()),
                    measure.money() ? "万元" : "条");
        }
    }
}
