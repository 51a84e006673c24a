package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.CatalogueStatistics;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Materials;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Share;
import cn.suyuanban.catalog.guide.Compression.LeftOut;
import cn.suyuanban.catalog.guide.Compression.Mean;
import cn.suyuanban.catalog.guide.Compression.Sum;
import java.util.List;
import java.util.Map;

/**
 * Figures over the catalogue, each with what it was counted over.
 *
 * @param byLead matters by leading department
 * @param byDepartment matters by department that takes part
 * @param online wholly online, in percent of the matters that state a level
 * @param visits how often an applicant comes, on average
 */
public record StatisticsAnswer(
        int matters,
        int samples,
        List<DepartmentCount> byLead,
        List<DepartmentCount> byDepartment,
        Share online,
        Share visits,
        Materials materials,
        CompressionAnswer compression) {

    /** So many matters of one department. */
    public record DepartmentCount(String id, String name, int matters) {}

    /** Both conventions, labelled: which one a published figure follows is often not said. */
    public record CompressionAnswer(SumAnswer sum, MeanAnswer mean, LeftOut leftOut) {}

    /** Convention A, for each unit by itself. */
    public record SumAnswer(String label, List<Sum> units) {}

    /** Convention B. */
    public record MeanAnswer(String label, Mean value) {}

    public static StatisticsAnswer of(Catalogue catalogue) {
        CatalogueStatistics figures = catalogue.statistics();
        return new StatisticsAnswer(
                figures.matters(),
                figures.samples(),
                counts(figures.byLead(), catalogue),
                counts(figures.byDepartment(), catalogue),
                figures.online(),
                figures.visits(),
                figures.materials(),
                new CompressionAnswer(
                        new SumAnswer(
                                "（Σ法定时限 − Σ承诺时限）÷ Σ法定时限，同一单位分别合计",
                                figures.compression().sums()),
                        new MeanAnswer("各事项压缩率的平均值", figures.compression().mean()),
                        figures.compression().leftOut()));
    }

    private static List<DepartmentCount> counts(Map<String, Integer> counts, Catalogue catalogue) {
        return counts.entrySet().stream()
                .map(count -> new DepartmentCount(count.getKey(), catalogue.group(count.getKey()), count.getValue()))
                .toList();
    }
}
