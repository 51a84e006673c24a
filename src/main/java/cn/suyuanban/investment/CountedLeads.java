package cn.suyuanban.investment;

import cn.suyuanban.investment.InvestmentRates.Story;
import cn.suyuanban.investment.Lead.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The leads that are counted on one day, sorted by how far they had come; every figure of investment is counted over these.
 *
 * <p>A lead that was replaced by one of another owner (换业主) is in none of them; a further phase (增资) is among the amounts only.
 *
 * @param amounts all whose money counts
 * @param counted all that count as projects
 * @param ripe first signed six months ago or earlier
 * @param landed handed over as projects
 */
public record CountedLeads(
        List<Story> amounts,
        List<Story> counted,
        List<Story> signed,
        List<Story> ripe,
        List<Story> landed,
        List<Story> started,
        List<Story> producing) {

    private static final int MONTHS_TO_LAND = 6;

    static CountedLeads on(LocalDate day, ZoneId zone, Collection<Story> all) {
        Instant ripe =
                day.minusMonths(MONTHS_TO_LAND).plusDays(1).atStartOfDay(zone).toInstant();
        Set<String> replaced = all.stream()
                .map(story -> story.lead().link())
                .filter(link -> link.kind() == Kind.OWNER_CHANGE)
                .map(Lead.Link::number)
                .collect(Collectors.toSet());
        List<Story> amounts = all.stream()
                .filter(story -> !replaced.contains(story.lead().number()))
                .toList();
        List<Story> counted = select(amounts, story -> story.lead().link().kind() != Kind.EXPANSION);
        List<Story> landed = select(counted, Story::landed);
        List<Story> started = select(landed, story -> story.outcome().started(day));
        return new CountedLeads(
                amounts,
                counted,
                select(counted, Story::signed),
                select(counted, story -> story.history()
                        .signedAt()
                        .filter(at -> at.isBefore(ripe))
                        .isPresent()),
                landed,
                started,
                select(started, story -> story.outcome().producing(day)));
    }

    /** Those signed, whose amounts count. */
    public List<Story> signedAmounts() {
        return select(amounts, Story::signed);
    }

    /** Those handed over as projects, whose amounts count. */
    List<Story> landedAmounts() {
        return select(amounts, Story::landed);
    }

    List<Story> ripeAndLanded() {
        return select(ripe, Story::landed);
    }

    List<Story> signedForMuch() {
        return select(signed, Story::large);
    }

    /** Those signed for an industry chain (产业链). */
    public List<Story> signedForChains() {
        return select(signed, story -> !story.chains().isEmpty());
    }

    /** Those signed from where the county looks for investors (重点区域). */
    public List<Story> signedFromSoughtRegions() {
        return select(
                signed,
                story -> story.lead().region() != null && story.lead().region().sought());
    }

    private static List<Story> select(List<Story> stories, Predicate<Story> which) {
        return stories.stream().filter(which).toList();
    }
}
