package cn.suyuanban.figures.county;

import cn.suyuanban.catalog.guide.CatalogueStatistics;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Share;
import cn.suyuanban.catalog.guide.Compression;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogue as it is deployed now: what was published on a past day is not kept. */
@Component
@Order(3)
class CatalogueFigures implements Measure {

    private static final String NOW = "按现行目录计，不随日期变化；不按时间段、部门、流程筛选";

    private final Matters matters;

    CatalogueFigures(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<String> ids() {
        return List.of("catalogue-matters", "catalogue-compression", "catalogue-online");
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
                        BigDecimal.valueOf(statistics.matters())),
                Figure.count(
                        "catalogue-compression",
                        "时限压缩率",
                        new Definition("各事项（法定时限－承诺时限）÷法定时限之和", "同时有两种时限且单位相同的事项", "缺一种时限或者单位不同的事项；" + NOW),
                        "%",
                        mean.percent()),
                Figure.rate(
                        "catalogue-online",
                        "全程网办率",
                        new Definition("全程网办的事项", "写明网办深度的事项", "没有写明网办深度的事项；" + NOW),
                        BigDecimal.valueOf(online.sum()),
                        BigDecimal.valueOf(online.of())));
    }
}
