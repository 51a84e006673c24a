package cn.suyuanban.figures.county;

import cn.suyuanban.figures.By;
import cn.suyuanban.investment.CountedLeads;
import cn.suyuanban.investment.InvestmentRates.Story;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts of leads of investors, each defined here and nowhere else. */
enum InvestmentCount {
    LEADS("investment-leads", "招商线索数", "截至当日登记的线索", CountedLeads::counted, null, story -> Stream.empty()),
    SIGNED("investment-signed", "签约项目数", "截至当日已签约的线索", CountedLeads::signed, null, story -> Stream.empty()),
    LANDED("investment-landed", "落地项目数", "截至当日已转入项目护航的线索", CountedLeads::landed, null, story -> Stream.empty()),
    STARTED(
            "investment-started",
            "开工项目数",
            "截至当日已转入项目护航、项目已开工的线索",
            CountedLeads::started,
            null,
            story -> Stream.empty()),
    CHAINS(
            "investment-chain-signed",
            "产业链签约项目数",
            "截至当日已签约、登记为补产业链缺口的线索，按产业链分；补几条链缺口的在各链都计",
            CountedLeads::signedForChains,
            By.CHAIN,
            story -> story.chains().stream()),
    REGIONS(
            "investment-region-signed",
            "重点区域签约项目数",
            "截至当日已签约、投资方在京津冀、长三角、珠三角的线索，按地区分",
            CountedLeads::signedFromSoughtRegions,
            By.REGION,
            story -> Stream.of(story.lead().region().chinese()));

    private final String id;
    private final String chinese;
    private final String counted;
    private final Function<CountedLeads, List<Story>> stories;
    private final By by;
    private final Function<Story, Stream<String>> keys;

    InvestmentCount(
            String id,
            String chinese,
            String counted,
            Function<CountedLeads, List<Story>> stories,
            By by,
            Function<Story, Stream<String>> keys) {
        this.id = id;
        this.chinese = chinese;
        this.counted = counted;
        this.stories = stories;
        this.by = by;
        this.keys = keys;
    }

    String id() {
        return id;
    }

    String chinese() {
        return chinese;
    }

    /** What is counted, in words. */
    String counted() {
        return counted;
    }

    List<Story> of(CountedLeads leads) {
        return stories.apply(leads);
    }

    /** What it is divided by, null where it is not. */
    By by() {
        return by;
    }

    /** The parts a lead is in. */
    Stream<String> keys(Story story) {
        return keys.apply(story);
    }
}
