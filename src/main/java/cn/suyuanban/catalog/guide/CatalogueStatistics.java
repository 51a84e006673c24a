package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures over the catalogue, each with what it was counted over.
 *
 * @param samples matters that are samples (示例), which are in all figures
 * @param byLead matters that each department leads
 * @param byDepartment matters that each department takes part in, its own included
 * @param online share of matters that are handled wholly online (全程网办), among those that state a level
 * @param visits how often an applicant comes on average, over the matters that say it
 */
public record CatalogueStatistics(
        int matters,
        int samples,
        Map<String, Integer> byLead,
        Map<String, Integer> byDepartment,
        Share online,
        Share visits,
        Materials materials,
        Compression compression) {

    private static final int WHOLLY_ONLINE = 4;

    /** A sum over so many matters; {@code value} is null over none. */
    public record Share(int sum, int of, BigDecimal value) {}

    /**
     * Materials over all matters.
     *
     * <p>Each step that works on a material after acceptance would ask for it, were it not handed in once; the check at
     * acceptance (收件) is the handing in itself and no such use. What only that check asks for is used once.
     *
     * @param different materials, each counted once per matter
     * @param handedIn those the applicant brings
     * @param uses times they would be handed in without sharing
     * @param saved {@code uses} less {@code handedIn}
     */
    public record Materials(int different, int handedIn, int uses, int saved) {}

    static CatalogueStatistics over(List<MatterGuide> matters, Set<String> groups) {
        return new CatalogueStatistics(
                matters.size(),
                (int) matters.stream().filter(matter -> matter.about().sample()).count(),
                count(matters, matter -> Stream.ofNullable(matter.about().lead())),
                count(matters, matter -> matter.departments(groups)),
                online(matters),
                visits(matters),
                materials(matters),
                Compression.over(matters));
    }

    private static Map<String, Integer> count(List<MatterGuide> matters, Function<MatterGuide, Stream<String>> ids) {
        return matters.stream().flatMap(ids).collect(Collectors.toMap(id -> id, id -> 1, Integer::sum, TreeMap::new));
    }

    private static Share online(List<MatterGuide> matters) {
        List<MatterGuide> levelled = levelled(matters);
        int wholly = (int)
                levelled.stream().filter(CatalogueStatistics::isWhollyOnline).count();
        return share(wholly, levelled.size(), 100);
    }

    /** The matters that state how far they are handled online (网办深度). */
    public static List<MatterGuide> levelled(List<MatterGuide> matters) {
        return matters.stream()
                .filter(matter -> matter.about().online() != null)
                .toList();
    }

    /** Whether the applicant need not come at all (全程网办). */
    public static boolean isWhollyOnline(MatterGuide levelled) {
        return levelled.about().online() == WHOLLY_ONLINE;
    }

    private static Share visits(List<MatterGuide> matters) {
        List<Integer> visits = matters.stream()
                .map(matter -> matter.about().visits())
                .filter(Objects::nonNull)
                .toList();
        return share(visits.stream().mapToInt(Integer::intValue).sum(), visits.size(), 1);
    }

    private static Share share(int sum, int of, int times) {
        BigDecimal value = of == 0
                ? null
                : BigDecimal.valueOf((long) sum * times).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
        return new Share(sum, of, value);
    }

    private static Materials materials(List<MatterGuide> matters) {
        int different = 0;
        int handedIn = 0;
        int uses = 0;
        for (MatterGuide matter : matters) {
            Set<String> onClock = matter.steps().stream()
                    .filter(Step::onClock)
                    .map(Step::element)
                    .collect(Collectors.toCollection(HashSet::new));
            for (Material material : matter.materials()) {
                different++;
                handedIn += material.isHandedIn() ? 1 : 0;
                uses += uses(material, onClock);
            }
        }
        return new Materials(different, handedIn, uses, uses - handedIn);
    }

    private static int uses(Material material, Set<String> onClock) {
        int steps = (int) material.usedBy().stream().filter(onClock::contains).count();
        return material.isProduced() ? steps : Math.max(steps, 1);
    }
}
