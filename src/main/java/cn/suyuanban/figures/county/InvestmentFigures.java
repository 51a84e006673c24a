package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.InvestmentRates;
import cn.suyuanban.investment.InvestmentRates.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The investor's path from a lead to production, with the county's rates. */
@Component
@Order(7)
class InvestmentFigures implements Measure {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final InvestmentLeads leads;

    InvestmentFigures(InvestmentLeads leads) {
        this.leads = leads;
    }

    @Override
    public List<String> ids() {
        return Stream.concat(
                        Stream.of(
                                "investment-leads",
                                "investment-signed",
                                "investment-landed",
                                "investment-started",
                                "investment-signed-amount"),
                        Arrays.stream(InvestmentRates.Measure.values()).map(InvestmentFigures::id))
                .toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        InvestmentRates rates = leads.rates(scope.day());
        List<Figure> figures = new ArrayList<>(List.of(
                count(
                        "investment-leads",
                        "招商线索数",
                        "截至当日登记的线索",
                        rates.conversion().denominator()),
                count(
                        "investment-signed",
                        "签约项目数",
                        "其中已签约的线索",
                        rates.conversion().numerator()),
                count(
                        "investment-landed",
                        "落地项目数",
                        "其中已转入项目护航的线索",
                        rates.start().denominator()),
                count("investment-started", "开工项目数", "其中项目已开工的线索", rates.start().numerator()),
                Figure.count(
                        "investment-signed-amount",
                        "签约额",
                        Definition.of("已签约线索的签约额之和，含增资", "换业主后被替换的线索；不按时间段、部门、流程筛选"),
                        "百万元",
                        rates.signed().divide(MILLION))));
        for (InvestmentRates.Measure measure : InvestmentRates.Measure.values()) {
            Rate rate = measure.of(rates);
            figures.add(Figure.rate(
                    id(measure),
                    measure.chinese(),
                    new Definition(measure.numerator(), measure.denominator(), "换业主后被替换的线索"),
                    rate.numerator(),
                    rate.denominator()));
        }
        return figures;
    }

    private static Figure count(String id, String name, String counted, BigDecimal value) {
        return Figure.count(id, name, Definition.of(counted, "增资和换业主后被替换的线索；不按时间段、部门、流程筛选"), "个", value);
    }

    private static String id(InvestmentRates.Measure measure) {
        return "investment-rate-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
