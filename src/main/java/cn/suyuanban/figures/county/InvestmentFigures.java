package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.investment.CountedLeads;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.InvestmentRates;
import cn.suyuanban.investment.InvestmentRates.Rate;
import cn.suyuanban.investment.InvestmentRates.Story;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The investor's path from a lead to production, with the county's rates. */
@Component
@Order(7)
class InvestmentFigures implements Measure {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final String CHAIN_SIGNED = "investment-chain-signed";
    private static final String REGION_SIGNED = "investment-region-signed";

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
                                "investment-signed-amount",
                                CHAIN_SIGNED,
                                REGION_SIGNED),
                        Arrays.stream(InvestmentRates.Measure.values()).map(InvestmentFigures::id))
                .toList();
    }

    @Override
    public List<Figure> read(Scope scope) {
        CountedLeads counted = leads.counted(scope.day());
        InvestmentRates rates = InvestmentRates.of(counted);
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
                        rates.signed().divide(MILLION)),
                chains(counted.signedForChains()),
                regions(counted.signedFromSoughtRegions())));
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

    private static Figure chains(List<Story> signed) {
        return count(CHAIN_SIGNED, "产业链签约项目数", "其中已签约、登记为补产业链缺口的线索，按产业链分；补几条链缺口的在各链都计", size(signed))
                .by(parts("chain", signed, story -> story.chains().stream()));
    }

    private static Figure regions(List<Story> signed) {
        return count(REGION_SIGNED, "重点区域签约项目数", "其中已签约、投资方在京津冀、长三角、珠三角的线索，按地区分", size(signed))
                .by(parts(
                        "region",
                        signed,
                        story -> Stream.of(story.lead().region().chinese())));
    }

    private static List<Part> parts(String by, List<Story> signed, Function<Story, Stream<String>> keys) {
        return signed.stream()
                .flatMap(keys)
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> Part.count(by, part.getKey(), part.getKey(), BigDecimal.valueOf(part.getValue())))
                .toList();
    }

    private static BigDecimal size(List<Story> stories) {
        return BigDecimal.valueOf(stories.size());
    }

    private static Figure count(String id, String name, String counted, BigDecimal value) {
        return Figure.count(id, name, Definition.of(counted, "增资和换业主后被替换的线索；不按时间段、部门、流程筛选"), "个", value);
    }

    private static String id(InvestmentRates.Measure measure) {
        return "investment-rate-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
