package cn.suyuanban.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The county's rates of investment on one day, each defined here and nowhere else, over {@link CountedLeads}.
 *
 * @param conversion 线索转化率: signed of all leads
 * @param landing 履约率: handed over as projects, of those first signed six months ago or earlier
 * @param start 开工率: started, of those handed over
 * @param production 投产率: producing, of those started
 * @param large 亿元以上占比: signed for 100 million yuan or more, of those signed
 * @param funds 资金到位率: invested, of what was signed, over leads handed over; a project is asked for its money once
 * @param signed 签约额, in yuan
 */
public record InvestmentRates(
        Rate conversion, Rate landing, Rate start, Rate production, Rate large, Rate funds, BigDecimal signed) {

    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);

    /** The rates on a day, from what is known of every lead. */
    public static InvestmentRates on(LocalDate day, ZoneId zone, Collection<Story> all) {
        return of(CountedLeads.on(day, zone, all));
    }

    /** The rates of the leads that are counted on a day. */
    public static InvestmentRates of(CountedLeads leads) {
        return new InvestmentRates(
                Measure.CONVERSION.over(leads),
                Measure.LANDING.over(leads),
                Measure.START.over(leads),
                Measure.PRODUCTION.over(leads),
                Measure.LARGE_SHARE.over(leads),
                funds(Measure.FUNDS.asked(leads)),
                sum(leads.amounts()));
    }

    private static Rate funds(List<Story> landed) {
        Set<String> asked = new HashSet<>();
        BigDecimal invested = landed.stream()
                .filter(story -> asked.add(story.history().projectCode().orElseThrow()))
                .map(story -> story.outcome().invested())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rate(invested, sum(landed));
    }

    private static BigDecimal sum(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.history().signedAmount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The rates by name, with what the county reads about each of them. */
    public enum Measure {
        CONVERSION(
                "线索转化率", "已签约的线索", "登记的全部线索", InvestmentRates::conversion, CountedLeads::counted, CountedLeads::signed),
        LANDING(
                "履约率（签约→落地）",
                "其中已转入项目护航的线索",
                "首次签约已满 6 个月的线索，不满 6 个月的不计",
                InvestmentRates::landing,
                CountedLeads::ripe,
                CountedLeads::ripeAndLanded),
        START("开工率", "其中项目已开工的线索", "已转入项目护航的线索", InvestmentRates::start, CountedLeads::landed, CountedLeads::started),
        PRODUCTION(
                "投产率",
                "其中项目已投产的线索",
                "项目已开工的线索",
                InvestmentRates::production,
                CountedLeads::started,
                CountedLeads::producing),
        LARGE_SHARE(
                "亿元以上占比",
                "其中签约额 1 亿元及以上的线索",
                "已签约的线索",
                InvestmentRates::large,
                CountedLeads::signed,
                CountedLeads::signedForMuch),
        FUNDS(
                "资金到位率",
                "项目累计完成投资，同一项目只计一次",
                "已转入项目护航的线索的签约额，含增资",
                InvestmentRates::funds,
                CountedLeads::landedAmounts,
                CountedLeads::landedAmounts);

        private final String chinese;
        private final String numerator;
        private final String denominator;
        private final Function<InvestmentRates, Rate> rate;
        private final Function<CountedLeads, List<Story>> asked;
        private final Function<CountedLeads, List<Story>> met;

        Measure(
                String chinese,
                String numerator,
                String denominator,
                Function<InvestmentRates, Rate> rate,
                Function<CountedLeads, List<Story>> asked,
                Function<CountedLeads, List<Story>> met) {
            this.chinese = chinese;
            this.numerator = numerator;
            this.denominator = denominator;
            this.rate = rate;
            this.asked = asked;
            this.met = met;
        }

        public String chinese() {
            return chinese;
        }

        public String numerator() {
            return numerator;
        }

        public String denominator() {
            return denominator;
        }

        /** Whether its parts are yuan and not leads. */
        public boolean money() {
            return this == FUNDS;
        }

        public Rate of(InvestmentRates rates) {
            return rate.apply(rates);
        }

        /** The leads its denominator is over. */
        public List<Story> asked(CountedLeads leads) {
            return asked.apply(leads);
        }

        /** Those of them its numerator is over. */
        public List<Story> met(CountedLeads leads) {
            return met.apply(leads);
        }

        private Rate over(CountedLeads leads) {
            return Rate.of(met(leads), asked(leads));
        }
    }

    /**
     * What is known of one lead.
     *
     * @param chains industry chains (产业链) it is to fill a gap of
     */
    public record Story(Lead lead, LeadHistory history, Outcome outcome, Set<String> chains) {

        boolean signed() {
            return history.signedAt().isPresent();
        }

        boolean large() {
            return history.signedAmount()
                    .filter(amount -> amount.compareTo(LARGE) >= 0)
                    .isPresent();
        }

        boolean landed() {
            return history.projectCode().isPresent();
        }
    }

    /**
     * What the list of projects says became of it.
     *
     * @param invested 到位资金, in yuan
     */
    public record Outcome(Optional<LocalDate> start, Optional<LocalDate> production, BigDecimal invested) {

        public static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty(), BigDecimal.ZERO);

        boolean started(LocalDate day) {
            return start.filter(date -> !date.isAfter(day)).isPresent();
        }

        boolean producing(LocalDate day) {
            return production.filter(date -> !date.isAfter(day)).isPresent();
        }
    }

    /** A share with both of its parts, so that nobody sees a percentage of three. */
    public record Rate(BigDecimal numerator, BigDecimal denominator) {

        private static final int DIGITS = 4;

        static Rate of(List<Story> some, List<Story> all) {
            return new Rate(BigDecimal.valueOf(some.size()), BigDecimal.valueOf(all.size()));
        }

        /** The percentage with two decimals, empty of nothing. */
        public Optional<BigDecimal> percent() {
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(numerator
                            .divide(denominator, DIGITS, RoundingMode.HALF_UP)
                            .movePointRight(2));
        }
    }
}
