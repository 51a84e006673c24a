package cn.suyuanban.investment;

import static cn.suyuanban.investment.SampleLead.FIRST;
import static cn.suyuanban.investment.SampleLead.ZONE;
import static cn.suyuanban.investment.SampleLead.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.investment.InvestmentRates.Outcome;
import cn.suyuanban.investment.InvestmentRates.Rate;
import cn.suyuanban.investment.InvestmentRates.Story;
import cn.suyuanban.investment.Lead.Kind;
import cn.suyuanban.investment.Lead.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rates of investment, counted by hand. */
class InvestmentRatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    @Test
    void aCountyOfSixLeadsIsCountedByHand() {
        InvestmentRates rates = on(List.of(
                story("1", Link.NONE, SampleLead.landed(at("2026-01-10T10:00"), "10000", "A"), producing("8000")),
                story("2", Link.NONE, SampleLead.landed(at("2026-02-10T10:00"), "5000", "B"), started("1000")),
                story(
                        "3",
                        Link.NONE,
                        SampleLead.reviewed(at("2026-01-10T10:00"))
                                .signs("INTENT", "3000", at("2026-01-20T10:00"))
                                .signs("FORMAL", "2000", at("2026-03-20T10:00")),
                        Outcome.NONE),
                story("4", Link.NONE, SampleLead.landed(at("2026-06-10T10:00"), "1000", "D"), Outcome.NONE),
                story("5", Link.NONE, SampleLead.registered(), Outcome.NONE),
                story("6", Link.NONE, SampleLead.registered().does(LeadAct.DROP, null), Outcome.NONE)));
        assertThat(rates.conversion()).isEqualTo(rate("4", "6"));
        assertThat(rates.landing()).isEqualTo(rate("2", "3"));
        assertThat(rates.start()).isEqualTo(rate("2", "3"));
        assertThat(rates.production()).isEqualTo(rate("1", "2"));
        assertThat(rates.large()).isEqualTo(rate("1", "4"));
        assertThat(rates.funds().percent()).contains(new BigDecimal("56.25"));
        assertThat(rates.signed()).isEqualByComparingTo("180000000");
    }

    @Test
    void aFurtherPhaseCountsOnlyByWhatItAdds() {
        Story first = story("1", Link.NONE, SampleLead.landed(at("2026-01-10T10:00"), "10000", "A"), started("4000"));
        Story second = story(
                "2",
                new Link(Kind.EXPANSION, "1"),
                SampleLead.landed(at("2026-02-10T10:00"), "2000", "A"),
                started("4000"));
        InvestmentRates rates = on(List.of(first, second));
        assertThat(rates.conversion()).isEqualTo(rate("1", "1"));
        assertThat(rates.landing()).isEqualTo(rate("1", "1"));
        assertThat(rates.signed()).isEqualByComparingTo("120000000");
        assertThat(rates.funds().percent()).contains(new BigDecimal("33.33"));
    }

    @Test
    void anotherOwnerCountsInThePlaceOfTheFirst() {
        Story first = story("1", Link.NONE, SampleLead.landed(at("2026-01-10T10:00"), "10000", "A"), started("4000"));
        Story second = story(
                "2",
                new Link(Kind.OWNER_CHANGE, "1"),
                SampleLead.landed(at("2026-02-10T10:00"), "9000", "A"),
                started("4000"));
        InvestmentRates rates = on(List.of(first, second));
        assertThat(rates.conversion()).isEqualTo(rate("1", "1"));
        assertThat(rates.start()).isEqualTo(rate("1", "1"));
        assertThat(rates.signed()).isEqualByComparingTo("90000000");
    }

    @Test
    void aContractIsAskedForItsProjectFromTheDaySixMonthsAfterIt() {
        Story lastDay = story(
                "1",
                Link.NONE,
                SampleLead.reviewed(at("2026-02-28T10:00")).signs("FORMAL", "1", at("2026-02-28T23:59")),
                Outcome.NONE);
        Story next = story(
                "2",
                Link.NONE,
                SampleLead.reviewed(at("2026-02-28T10:00")).signs("FORMAL", "1", at("2026-03-01T00:00")),
                Outcome.NONE);
        assertThat(on(List.of(lastDay, next)).landing()).isEqualTo(rate("0", "1"));
    }

    @Test
    void aShareOfNothingIsNoPercentage() {
        assertThat(on(List.of()).landing().percent()).isEmpty();
    }

    @Test
    void signedProjectsAreToldApartByTheirChainsAndWhereTheInvestorComesFrom() {
        LeadHistory signed =
                SampleLead.reviewed(FIRST).signs("FORMAL", "100", FIRST).history();
        Story fills = new Story(lead("1", Region.SHANXI, Link.NONE), signed, Outcome.NONE, Set.of("示例链"));
        Story comes = new Story(lead("2", Region.PEARL_DELTA, Link.NONE), signed, Outcome.NONE, Set.of());
        Story unsigned = new Story(
                lead("3", Region.PEARL_DELTA, Link.NONE),
                SampleLead.registered().history(),
                Outcome.NONE,
                Set.of("示例链"));
        Story unasked = new Story(lead("4", null, Link.NONE), signed, Outcome.NONE, Set.of());
        CountedLeads leads = CountedLeads.on(DAY, ZONE, List.of(fills, comes, unsigned, unasked));
        assertThat(leads.signedForChains()).containsExactly(fills);
        assertThat(leads.signedFromSoughtRegions()).containsExactly(comes);
        assertThat(leads.signed()).containsExactly(fills, comes, unasked);
    }

    private static InvestmentRates on(List<Story> stories) {
        return InvestmentRates.on(DAY, ZONE, stories);
    }

    private static Story story(String number, Link link, SampleLead lead, Outcome outcome) {
        return new Story(lead(number, Region.PEARL_DELTA, link), lead.history(), outcome, Set.of());
    }

    private static Lead lead(String number, Region region, Link link) {
        return new Lead("case-" + number, number, "示例投资方", region, "示例项目", "新材料", BigDecimal.ONE, link);
    }

    private static Outcome started(String wan) {
        return new Outcome(Optional.of(DAY), Optional.of(DAY.plusDays(1)), new BigDecimal(wan).movePointRight(4));
    }

    private static Outcome producing(String wan) {
        return new Outcome(Optional.of(DAY.minusMonths(1)), Optional.of(DAY), new BigDecimal(wan).movePointRight(4));
    }

    private static Rate rate(String numerator, String denominator) {
        return new Rate(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
