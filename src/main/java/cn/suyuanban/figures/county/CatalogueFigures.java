package cn.suyuanban.figures.county;

import cn.suyuanban.catalog.guide.CatalogueStatistics;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Share;
import cn.suyuanban.catalog.guide.Compression;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogue as it is deployed now: what was published on a past day is not kept. */
@Component
@Order(3)
class CatalogueFigures implements Measure {

    private static final String NOW = "按现行目录计，不随日期变化；不按时间段、部门、流程筛选";

    private static final String COMPRESSION = "catalogue-compression";
    private static final String ONLINE = "catalogue-online";

    private final Matters matters;

    CatalogueFigures(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<String> ids() {
        return List.of("catalogue-matters", COMPRESSION, ONLINE);
    }

    @Override
    public List<Figure> read(Scope scope) {
        CatalogueStatistics statistics = matters.catalogue().statistics();
        Compression.Mean mean = statistics.compression().mean();
        Share online = statistics.online();
        return List.of(
                Figure.count(
                                "catalogue-matters",
                                "目录事项数",
                                Definition.of("已发布的事项，含示例", NOW),
                                "项",
                                BigDecimal.valueOf(statistics.matters()))
                        .opening(),
                Figure.count(
                                COMPRESSION,
                                "时限压缩率",
                                new Definition("各事项（法定时限－承诺时限）÷法定时限之和", "同时有两种时限且单位相同的事项", "缺一种时限或者单位不同的事项；" + NOW),
                                "%",
                                mean.percent())
                        .opening(),
                Figure.rate(
                                ONLINE,
                                "全程网办率",
                                new Definition("全程网办的事项", "写明网办深度的事项", "没有写明网办深度的事项；" + NOW),
                                BigDecimal.valueOf(online.sum()),
                                BigDecimal.valueOf(online.of()))
                        .opening());
    }

    @Override
    public Optional<List<Line>> lines(String id, Scope scope, Slice slice) {
        Pages.requireWhole(slice);
        List<MatterGuide> all = matters.catalogue().matters();
        return Optional.of(Pages.of(
                switch (id) {
                    case COMPRESSION -> Compression.counted(all).stream().map(CatalogueFigures::line);
                    case ONLINE ->
                        CatalogueStatistics.levelled(all).stream()
                                .map(matter -> line(matter).met(CatalogueStatistics.isWhollyOnline(matter)));
                    default -> all.stream().map(CatalogueFigures::line);
                },
                slice));
    }

    private static Line line(MatterGuide matter) {
        String code = Objects.requireNonNullElse(matter.about().code(), matter.id());
        return new Line(matter.id(), code, matter.name(), Pages.address("matters", matter.id()), null, null, null);
    }
}
