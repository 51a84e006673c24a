package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.portal.guide.StatisticsAnswer.DepartmentCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ways to browse the catalogue, each with how many matters it leads to.
 *
 * @param audiences {@code enterprise}, {@code citizen}
 * @param departments those that take part in something
 * @param events life events in words
 */
public record Choices(Map<String, Long> audiences, List<DepartmentCount> departments, Map<String, Long> events) {

    public static Choices of(Catalogue catalogue) {
        Map<String, Long> audiences = new LinkedHashMap<>();
        Map<String, Long> events = new LinkedHashMap<>();
        catalogue.matters().forEach(matter -> {
            count(audiences, matter.about().audience());
            count(events, matter.about().event());
        });
        return new Choices(audiences, StatisticsAnswer.of(catalogue).byDepartment(), events);
    }

    private static void count(Map<String, Long> counts, String name) {
        if (Objects.nonNull(name)) {
            counts.merge(name, 1L, Long::sum);
        }
    }
}
